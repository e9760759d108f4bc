/** What counts as a mailbox. */
export interface MailboxSyntax {
  /**
   * The spellings of the at sign. The function says how many of the characters before it belong to a link rather than to
   * the local part; see {@link parameterLength}.
   */
  readonly atSigns: ReadonlyMap<string, (before: string) => number>;
  readonly isLocal: (character: string) => boolean;
  readonly mostLocal: number;
  /** Follow quoted strings (RFC 5321 §4.1.2) back to their opening quote, with anything inside. */
  readonly quoted: boolean;
}

/** `text.slice(start, at)` is the local part, `text.slice(at, end)` the at sign. */
export interface LocalPart {
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

/** Every at sign of a text, by one scan back from each and never beyond the one before: linear for any text. */
export function localPartsIn(text: string, { atSigns, ...syntax }: MailboxSyntax): readonly LocalPart[] {
  const found: LocalPart[] = [];
  const spellings = new RegExp([...atSigns.keys()].join('|'), 'g');
  for (const { 0: atSign, index: at } of text.matchAll(spellings)) {
    const first = localStart(text, found.at(-1)?.end ?? 0, at, syntax);
    const start = first + (atSigns.get(atSign)?.(text.slice(first, at)) ?? 0);
    found.push({ start, at, end: at + atSign.length });
  }
  return found;
}

/** How much of `before` is the path and the name of a link's last parameter; `undefined` if it has no separator. */
export function parameterLength(before: string, separators: readonly string[]): number | undefined {
  const last = Math.max(...separators.map((one) => before.lastIndexOf(one)));
  if (last === -1) return undefined;
  const equals = before.indexOf('=', last);
  return (equals === -1 ? last : equals) + 1;
}

function localStart(text: string, from: number, end: number, syntax: Omit<MailboxSyntax, 'atSigns'>): number {
  let { quoted } = syntax;
  let start = end;
  while (start > from && end - start < syntax.mostLocal) {
    const before = text[start - 1] ?? '';
    const opening = before === '"' && quoted ? openingQuote(text, from, start - 1) : undefined;
    // Where one quote has no partner, those before it have none either: do not search again.
    if (before === '"' && opening === undefined) quoted = false;
    if (opening === undefined && !syntax.isLocal(before)) return start;
    start = opening ?? start - 1;
  }
  return start;
}

/** Where the string that is closed at `closing` opens. */
function openingQuote(text: string, from: number, closing: number): number | undefined {
  for (let at = closing - 1; at >= from; at -= 1) if (text[at] === '"' && text[at - 1] !== '\\') return at;
  return undefined;
}
