/** The company's own mail host, as the examples have it. */
export const mailHost = '@ MX 10 pastas\npastas A 192.0.2.25\n';

/** An example zone: the mail host and these SPF records. */
export function spfZone(...texts: readonly string[]): string {
  return mailHost + texts.map((text) => `@ TXT "${text}"\n`).join('');
}

/** A record as it should be. */
export const goodSpf = spfZone('v=spf1 mx a:directo.gate.ee -all');
