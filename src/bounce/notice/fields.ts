import type { Header } from '../../mail/mail.js';

export interface FieldBlock {
  readonly fields: readonly Header[];
  /** The line after the block, counted from 0. */
  readonly end: number;
}

/** Reports have twenty fields, mails a hundred; more were made to waste time. */
const mostFields = 500;
const mostValueCharacters = 8_192;

/**
 * The fields at the beginning of `lines` (RFC 5322 §2.2, folded lines joined), up to the first line that is not a
 * field.
 * Total: never throws.
 */
export function readFields(lines: readonly string[], from = 0): FieldBlock {
  const fields: { name: string; value: string }[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const last = fields.at(-1);
    if (/^[ \t]+\S/.test(line) && last !== undefined) {
      if (last.value.length < mostValueCharacters) last.value += ` ${line.trim()}`;
      continue;
    }
    const field = fieldOf(line);
    if (field === undefined || fields.length >= mostFields) break;
    fields.push(field);
  }
  return { fields, end: at };
}

function fieldOf(line: string): { name: string; value: string } | undefined {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 80) return undefined;
  const name = line.slice(0, colon).trimEnd();
  // RFC 5322 §3.6.8: printable ASCII except the colon.
  if (!/^[!-9;-~]+$/.test(name)) return undefined;
  return { name: name.toLowerCase(), value: line.slice(colon + 1, colon + 1 + mostValueCharacters).trim() };
}

/** `rfc822; info@example.org`, `smtp; 550 …`: what follows the type (RFC 3464 §2.1.2). */
export function untyped(value: string): string {
  const semicolon = value.indexOf(';');
  const isType = semicolon > 0 && /^[A-Za-z0-9 _-]{1,40}$/.test(value.slice(0, semicolon));
  return (isType ? value.slice(semicolon + 1) : value).trim();
}
