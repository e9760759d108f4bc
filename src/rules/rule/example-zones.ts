/** The company's own mail host, as the examples have it. */
export const mailHost = '@ MX 10 pastas\npastas A 192.0.2.25\n';

/** The mail host and these SPF records. */
export function spfZone(...texts: readonly string[]): string {
  return mailHost + texts.map((text) => `@ TXT "${text}"\n`).join('');
}

/** A record as it should be. */
export const goodSpf = spfZone('v=spf1 mx a:directo.gate.ee -all');

/** The same record of a domain that names no mail host. */
export const spfWithoutMailHost = '@ TXT "v=spf1 a:directo.gate.ee -all"\n';

/** Where the key of the sender under test belongs. */
const selector = 'directo._domainkey';

/** A good SPF record, and this text for the sender's key. */
export function dkimZone(text: string): string {
  return `${goodSpf}${selector} TXT "${text}"\n`;
}

/** The same, and the sender publishes no other key than this. */
export function zoneWithOwnKey(text: string): string {
  return `${dkimZone(text)}${selector}.directo.ee. TXT "${text}"\n`;
}

/** The sender's key, by the alias that it asks for. */
export const goodDkim = `${goodSpf}${selector} CNAME ${selector}.directo.ee.\n`;

/** A well-formed RSA key of 1024 bits that belongs to nobody. */
export const strangersKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

/** A good SPF record, and this DMARC record. */
export function dmarcZone(record: string): string {
  return `${goodSpf}_dmarc TXT "${record}"\n`;
}

/** Where the examples have their DMARC reports sent. */
export const rua = 'rua=mailto:dmarc@manodomenas.lt';

export const goodDmarc = dmarcZone(`v=DMARC1; p=quarantine; np=reject; ${rua}`);

export const mtaStsRecord = '_mta-sts TXT "v=STSv1; id=20260101"\n';
export const tlsReportRecord = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@manodomenas.lt"\n';
export const logoRecord =
  'default._bimi TXT "v=BIMI1; l=https://manodomenas.lt/logo.svg; a=https://manodomenas.lt/logo.pem"\n';
