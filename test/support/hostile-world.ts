import fc from 'fast-check';

/** What escapes, commands, markup, formulas and links look like in the places where somebody's text is printed. */
export const nastyFragments = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what some languages fill in
  '${x}',
  '\x1b[31m', '\x1b]8;;http://x.test\x07', '\0', '\x9b2J', '\r', '\n', '::error::forged', '::stop-commands::x', '::', '##[error]forged',
  '##vso[task.prependpath]/evil', '##teamcity[message text=x]', '##', '#', '[x]', '<script>alert(1)</script>', '=cmd|x!A0', ';=1+1',
  '; @SUM(1)', '\u202edlrow', '\u2065', '\u{e0041}', '\u2028', '\u3164', '[text](javascript:x)', '![text](http://beacon.test)', '|', '`', '```',
  ']]>', '&amp;', '%0A::error::x', '"', "'", ',', '@mention', 'a@evil.test', '#1', '\\', 'www.evil.test', 'http://evil.test/x', '%{d}',
  'a'.repeat(70), 'a'.repeat(77), '-all', '+all', ' ', ' ',
] as const; // biome-ignore format: a list of fragments

const paddings = fc.integer({ min: 30, max: 100 }).map((length) => 'a'.repeat(length));
const fragments = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...nastyFragments) }, paddings);

/** Text that wants to be more than text. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fragments, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

/** The same that is printable ASCII without a blank, as SPF and the names in it must be. */
export const nastyWord: fc.Arbitrary<string> = nastyText.map((text) => text.replaceAll(/[^!-~]|%(?!\{d\})/g, ''));

/** The records of a domain whose every text somebody chose who wishes its reader ill. */
export interface HostileWorld {
  readonly spf: string;
  readonly dmarc: string;
  readonly key: string;
  readonly other: string;
  readonly included: string;
  /** Of a mail host. */
  readonly label: string;
}

const spfTerms = fc.array(
  fc.oneof(
    nastyText,
    nastyWord.map((word) => `x=${word}`),
    nastyWord.map((word) => `exp=${word}`),
    nastyWord.map((word) => `include:${word.slice(0, 60)}.test`),
    nastyWord.map((word) => `exists:${word}.test`),
    nastyWord.map((word) => `a:${word}.test`),
    fc.constantFrom('mx', 'include:spf.evil.test', 'ip4:192.0.2.300', 'a:directo.gate.ee', 'redirect=spf.evil.test'),
  ),
  { minLength: 1, maxLength: 4 },
);

const endings = fc.constantFrom(' -all', ' ~all', '', ' +all');
const spfText = fc.tuple(spfTerms, endings).map(([terms, ending]) => `v=spf1 ${terms.join(' ')}${ending}`);

export const hostileWorlds: fc.Arbitrary<HostileWorld> = fc.record({
  spf: spfText,
  dmarc: nastyText.map((text) => `v=DMARC1; p=none; ${text}; rua=mailto:${text}`),
  key: nastyText.map((text) => `v=DKIM1; p=${text}`),
  other: nastyText,
  included: spfText,
  label: nastyText,
});

/** The world as a zone file of `manodomenas.lt`, with what Directo publishes. */
export function zoneOf({ spf, dmarc, key, other, included, label }: HostileWorld): string {
  const directo = [210, 211, 212, 213].map((last) => `directo.gate.ee. A 90.190.150.${last}`);
  return `$ORIGIN manodomenas.lt.
$TTL 60
@ TXT ${txtData(spf)}
@ TXT ${txtData(other)}
@ MX 10 ${labelData(label)}
@ MX 20 ${labelData(label)}.evil.test.
_dmarc TXT ${txtData(dmarc)}
directo._domainkey TXT ${txtData(key)}
spf.evil.test. TXT ${txtData(included)}
${directo.join('\n')}
`;
}

/** A text as the strings of a TXT record in a zone file, each octet escaped. */
export function txtData(text: string): string {
  const octets = [...Buffer.from(text, 'utf8')].map(escapedOctet);
  const strings = Array.from({ length: Math.max(1, Math.ceil(octets.length / 200)) }, (_, at) =>
    octets.slice(at * 200, at * 200 + 200).join(''),
  );
  return strings.map((one) => `"${one}"`).join(' ');
}

function labelData(text: string): string {
  return [...Buffer.from(text, 'utf8').subarray(0, 60)].map(escapedOctet).join('');
}

function escapedOctet(octet: number): string {
  return `\\${String(octet).padStart(3, '0')}`;
}

/**
 * Why a printed line could do something other than be read; `undefined` for one that cannot. What CI runners take for a
 * command, characters that a terminal acts on, characters that nobody sees.
 */
export function harmIn(line: string): string | undefined {
  if (line.trimStart().startsWith('::')) return `begins with a command: ${line}`;
  if (/##[\w.-]*\[/.test(line)) return `holds a command: ${line}`;
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\u2800]|[^\S ]/u.exec(line);
  // Variation selectors stand behind our own signs.
  const ignorable = /(?!\ufe0f)\p{Default_Ignorable_Code_Point}/u.exec(line);
  const found = hidden ?? ignorable;
  return found === null ? undefined : `holds U+${found[0].codePointAt(0)?.toString(16)}: ${line}`;
}

/** The lines of an output that {@link harmIn} finds fault with. */
export function harmfulLines(output: string): readonly string[] {
  return output.split(/\r?\n/).flatMap((line) => harmIn(line) ?? []);
}
