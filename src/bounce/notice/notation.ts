/** How programs and people write the codes of a reply, and the usual notation (RFC 5321 §4.2, RFC 3463 §2). */
const notations: readonly (readonly [RegExp, string])[] = [
  // A bullet, an opening quotation mark, a time, and who speaks: `• 10:00:05 S: 550 …`.
  [
    /^[\s>*•·–„“”«-]{0,12}(?:\[?(?:\d{4}-\d\d-\d\d[T ]?)?\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?\]?\s{1,4})?(?:S[:>]\s{0,3})?(?=[45]\d\d[ -])/,
    '',
  ],
  // Exchange's message trace: what the last server said, its name and its address.
  [
    /\[?\{LED=([^}]{1,2000})\}(?:;\{MSG=[^}]{0,500}\})?(?:;\{FQDN=([^}]{1,255})\})?(?:;\{IP=([^}]{1,45})\})?.*$/,
    'host $2[$3] said: $1',
  ],
  // Zoho: `ERROR_CODE :550, ERROR_CODE :5.1.1 …`.
  [/ERROR_CODE ?:([45]\d\d),? ?(?:ERROR_CODE ?:)?/g, 'said: $1 '],
  [/ERROR_CODE :/g, ''],
  // PHPMailer puts the words in front of the codes.
  [/Detail: (.{1,1000}?) SMTP code: ([45]\d\d) Additional SMTP info: ([45]\.\d{1,3}\.\d{1,3})/, 'said: $2 $3 $1'],
  // Python: `(550, b'5.7.26 …\n5.7.26 …')`.
  [/(?<![\d.])([45]\d\d), ?b?['"](?=[A-Za-z0-9])/g, '$1 '],
  [/\\[rn]/g, ' '],
  // A screenshot's text: `55O 5.7.l`, and a telephone's: `5 5 0 5.7.1`.
  [/(?<![A-Za-z\d.])([45]) (\d) (\d)(?=\s+[45]\.\d)/g, '$1$2$3'],
  // `550; 5.7.515`, `550:5.7.23:`, `550.5.7.509:`, and what a telephone leaves of it.
  [/(?<![\d.])([45]\d\d)\s?[;:,.–—]\s?#?(?=[45]\.\d{1,3}\.\d{1,3}(?!\d|\.\d))/g, '$1 '],
  [/(?<![\d.+])\b([45]\d\d) ([45])[ .]([0-7])[ .](\d{1,3})(?![\d.]*\d)/g, '$1 $2.$3.$4'],
  [/(?<![\d.])([45]\d\d[ -][45]\.\d{1,3}\.\d{1,3})[:;,](?=\s)/g, '$1'],
];

/** Letters that a screenshot's text has in place of digits, where both codes stand together. */
const misread = /(?<![A-Za-z\d.])[45S][\dOoSIl]{2}([ -]{1,2})[45S]\.[\dOoSIl]{1,3}\.[\dOoSIl]{1,3}(?![A-Za-z\d])/g;

function withDigits(line: string): string {
  return line.replace(misread, (codes) => codes.replace(/[Oo]/g, '0').replace(/S/g, '5').replace(/[Il]/g, '1'));
}

/** qmail's log has no blanks: `delivery 12: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550_…`. */
const qmailLog = /\bdelivery \d{1,9}: (?:failure|deferral): (\S{1,2000})/;

/** A line of a notice or of a log, with its codes in the usual notation. */
export function inUsualNotation(line: string): string {
  const [, report] = qmailLog.exec(line) ?? [];
  if (report !== undefined) return report.replaceAll('_', ' ').replace(/(?<=[.\s\w])\//g, ' ');
  if (!/[45S][\dOSIl]{2}|[45]\.\d|[45] \d/.test(line)) return line;
  return notations.reduce((text, [form, usual]) => text.replace(form, usual), withDigits(line));
}
