import fc from 'fast-check';

/** A byte string, one UTF-16 unit per octet. */
export const octets = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => [...bytes].map((byte) => String.fromCharCode(byte)).join(''));

const fragments = [
  'v=DMARC1',
  'v=dmarc1',
  'V = DMARC1',
  'DMARC1',
  'p=none',
  'p=reject',
  'p=rejct',
  'P=Quarantine',
  'p=',
  'sp=none',
  'sp=nonne',
  'np=reject',
  'psd=y',
  'psd=n',
  'psd=x',
  't=y',
  't=yes',
  'adkim=s',
  'aspf=s!',
  'fo=1:d',
  'fo=0:1',
  'rua=mailto:a@example.com',
  'rua=a@example.com',
  'ruf=mailto:b@example.org!10m',
  'ruf=https://example.com/r',
  'mailto:c@example.net',
  'pct=50',
  'pct=101',
  'rf=afrf',
  'ri=86400',
  'police=none',
  'x',
  '=',
  ';',
  '; ',
  ' ',
  ',',
  ', ',
  '"',
  '\t',
  '\u00a0',
  '\u00e9',
  '_dmarc',
  '__proto__=1',
  'constructor=p',
];

/** Texts made of what people type into DMARC records, in any order. */
export const dmarcLikeText = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** The same, as a record that receivers read. */
export const dmarcRecordText = fc.oneof(dmarcLikeText, octets).map((rest) => `v=DMARC1;${rest}`);
