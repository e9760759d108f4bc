/** The company's own mail host in the examples. */
export const mailHost = '@ MX 10 pastas\npastas A 192.0.2.25\n';

/** The mail host and these SPF records. */
export function spfZone(...texts: readonly string[]): string {
  return mailHost + texts.map((text) => `@ TXT "${text}"\n`).join('');
}

/** A correct record. */
export const goodSpf = spfZone('v=spf1 mx a:directo.gate.ee -all');

/** The same record for a domain without a mail host. */
export const spfWithoutMailHost = '@ TXT "v=spf1 a:directo.gate.ee -all"\n';

/** Where the key of the sender under test belongs. */
const selector = 'directo._domainkey';

/** A good SPF record, with this text as the sender's key. */
export function dkimZone(text: string): string {
  return `${goodSpf}${selector} TXT "${text}"\n`;
}

/** The same, if the sender publishes no other key. */
export function zoneWithOwnKey(text: string): string {
  return `${dkimZone(text)}${selector}.directo.ee. TXT "${text}"\n`;
}

/** The sender's key, through the alias that it asks for. */
export const goodDkim = `${goodSpf}${selector} CNAME ${selector}.directo.ee.\n`;

/** A well-formed RSA key of 1024 bits without an owner. */
export const strangersKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

/** A good SPF record, with this DMARC record. */
export function dmarcZone(record: string): string {
  return `${goodSpf}_dmarc TXT "${record}"\n`;
}

/** Where the examples send their DMARC reports. */
export const rua = 'rua=mailto:dmarc@manodomenas.lt';

export const goodDmarc = dmarcZone(`v=DMARC1; p=quarantine; np=reject; ${rua}`);

export const mtaStsRecord = '_mta-sts TXT "v=STSv1; id=20260101"\n';
export const tlsReportRecord = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@manodomenas.lt"\n';
export const logoRecord =
  'default._bimi TXT "v=BIMI1; l=https://manodomenas.lt/logo.svg; a=https://manodomenas.lt/logo.pem"\n';
