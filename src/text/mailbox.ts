/** What ends a local part that stands in running text; white space too. Quoted local parts are followed back to their quote. */
const delimiters = new Set('<>()[],;:"@＠');

/**
 * Every mailbox of a text with its local part shortened to its first character: `b…@example.org`. Whatever touches an
 * `@` on its left counts as local part (RFC 5321 §4.1.2, RFC 6531, quoted ones included), even where no domain follows:
 * rather a character too many than a name. `%40`, as links spell it, counts as `@`. Linear, idempotent.
 */
export function maskMailboxes(text: string): string {
  let masked = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const length = atSignLength(text, at);
    if (length === 0) continue;
    const start =
      length === 1 ? localPartStart(text, from, at) : parameterStart(text, localPartStart(text, from, at), at);
    masked += text.slice(from, start) + maskedLocalPart(text.slice(start, at)) + text.slice(at, at + length);
    from = at + length;
    at = from - 1;
  }
  return masked + text.slice(from);
}

/** One mailbox as a notice has it; without an `@` all of it is taken for a local part. */
export function maskMailbox(mailbox: string): string {
  const masked = maskMailboxes(mailbox);
  return masked === mailbox && !/[@＠]|%40/.test(mailbox) ? maskedLocalPart(mailbox) : masked;
}

/** A word that is a local part by itself (`mailbox jonas.jonaitis is full`), shortened wherever it stands alone. */
export function maskWord(text: string, word: string): string {
  const [upper, wanted] = [text.toLowerCase(), word.toLowerCase()];
  // Rare letters change their length with their case; places would no longer agree.
  if ([...word].length < 3 || upper.length !== text.length || wanted.length !== word.length) return text;
  let masked = '';
  let from = 0;
  for (let at = upper.indexOf(wanted); at >= 0; at = upper.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (isLetter(text[at - 1]) || isLetter(text[end])) continue;
    masked += text.slice(from, at) + maskedLocalPart(text.slice(at, end));
    from = end;
  }
  return masked + text.slice(from);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function atSignLength(text: string, at: number): 0 | 1 | 3 {
  if (text[at] === '@' || text[at] === '＠') return 1;
  return text[at] === '%' && text[at + 1] === '4' && text[at + 2] === '0' ? 3 : 0;
}

function localPartStart(text: string, from: number, end: number): number {
  let start = end;
  let quotes = true;
  while (start > from) {
    const before = text[start - 1] ?? '';
    const opening = before === '"' && quotes ? openingQuote(text, from, start - 1) : undefined;
    if (before === '"' && opening === undefined) quotes = false;
    if (opening === undefined && before !== '"' && (delimiters.has(before) || /\s/.test(before))) return start;
    start = opening ?? start - 1;
  }
  return start;
}

/** Where the string that is closed at `closing` opens. */
function openingQuote(text: string, from: number, closing: number): number | undefined {
  for (let at = closing - 1; at >= from; at -= 1) if (text[at] === '"' && text[at - 1] !== '\\') return at;
  return undefined;
}

/** In a link only the parameter's value is the local part, and the name before it may stay. */
function parameterStart(text: string, start: number, end: number): number {
  const run = text.slice(start, end);
  const parameter = Math.max(run.lastIndexOf('&'), run.lastIndexOf('?'));
  if (parameter < 0) return start;
  const equals = run.indexOf('=', parameter);
  return start + (equals < 0 ? parameter : equals) + 1;
}

function maskedLocalPart(local: string): string {
  if (local === '') return '';
  const [first = ''] = local.replace(/^["\\…]+/, '');
  return `${first}…`;
}
