import type { Reply, Whereabouts } from '../diagnosis/diagnosis.js';

/** No server writes more than that; a longer text was made to waste time. */
const mostCharacters = 4_000;

/** Where a reply begins in a text, and its codes. */
export interface ReplyStart {
  readonly at: number;
  readonly code?: string;
  readonly status?: string;
}

/** RFC 5321 §4.2: a refusal is a 4 or 5, a second and a third digit; RFC 3463 §2 adds the enhanced code. */
const codeAndStatus = /(?<![\d.A-Za-z@_-])([45]\d\d)(?:[ \-:'"]{1,3}#?([45]\.\d{1,3}\.\d{1,3})(?!\d|\.\d))/g;
/** Three digits alone are a reply only where a server's text is announced. */
const announcedCode =
  /(?:^|said:|reason:|<<<|returned:?|was:|response:?|error:?|\b(?:err|klaida|klaidą|klaidos kodas|kodas|viga|kļūda|błąd|kod|fehler|ошибка|код|smtp|code|answered|replied|returned|responded|atsako|atsakė|grąžino|vastas|meldet|odpowiada|отвечает|rašo|kirjutab|raksta|pisze|schreibt|пишет)[:= (]|to me:|server:|message:|smtp;|command:|>:|\],|["'#(\]]|: )[ \t]{0,4}#?([45]\d\d)(?=[ \-:]|$)/gi;
/** `554 5.0.0 <… #5.0.0 smtp; 550-5.7.26 …>`, `450 4.4.0 Remote server returned: "550 …"`. */
const passedOnReply =
  /(?<=[45]\d\d[ -].{0,400}(?:\bsmtp;|\bhost said:|\b(?:returned|responded|replied|answered)(?: with)?:?)\s{0,3}["'(]?)[45]\d\d[ -](?=[45]\.|\p{L})/su;
const statusAlone = /(?:^|[\s(#:])([45]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/gm;

/**
 * Where the first refusal in one line of text begins; those with an enhanced code before those with three digits only.
 */
export function findReply(line: string): ReplyStart | undefined {
  // Most lines have no such number, and searching for one is cheap.
  if (!/[45]\d\d/.test(line)) return undefined;
  const [withStatus] = line.matchAll(codeAndStatus);
  const [announced] = line.matchAll(announcedCode);
  const both: ReplyStart[] = [];
  if (withStatus !== undefined) {
    const [, code = '', status = ''] = withStatus;
    both.push({ at: withStatus.index, code, status });
  }
  if (announced !== undefined) {
    const code = announced[1] ?? '';
    both.push({ at: announced.index + announced[0].lastIndexOf(code), code });
  }
  return both.sort((one, other) => one.at - other.at || (one.status === undefined ? 1 : -1))[0];
}

/**
 * A server's text as one line: white space joined, codes repeated by a multi-line reply left out, and only the last
 * server's text of a chain (`… -> 550 …`).
 */
export function replyFrom(text: string, where: Whereabouts, saidBy?: string): Reply {
  const bounded = innermost(text.slice(0, mostCharacters));
  const start = startOf(bounded);
  const told = bounded.slice(start?.at ?? 0);
  return {
    ...(start?.code === undefined ? {} : { code: start.code }),
    ...(start?.status === undefined ? {} : { status: start.status }),
    text: withoutRepeats(told, start),
    where,
    ...(saidBy === undefined || saidBy === '' ? {} : { saidBy }),
  };
}

/** A status without a code counts only if there is no code at all. */
function startOf(text: string): ReplyStart | undefined {
  const found = findReply(text);
  if (found !== undefined) return found.status === undefined ? { ...found, ...statusBehind(text, found) } : found;
  const [alone] = text.slice(0, 300).matchAll(statusAlone);
  if (alone === undefined) return undefined;
  const status = alone[1] ?? '';
  return { at: alone.index + alone[0].length - status.length, status };
}

/** `550 550 5.1.1`, `550-Rejected (5.7.1)`: the status shortly after the code. */
function statusBehind(text: string, { at, code }: ReplyStart): { status?: string } {
  const behind = text.slice(at + 3, at + 40);
  const [, again, status] =
    /^[ \-:'"]{1,3}([45]\d\d)?[ \-:'"(]{0,3}#?([45]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(behind) ?? [];
  if (status !== undefined && (again === undefined || again === code)) return { status };
  // qmail and similar servers put it at the end: `553 sorry, … (#5.7.1)`.
  const [, last] = /\((?:#|(?=[\d.]{5,9}\)))([45]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(text.slice(at, at + 1_500)) ?? [];
  return last === undefined ? {} : { status: last };
}

/** Exchange passes on what the next server said after an arrow, others behind their own code and a word. */
function innermost(text: string): string {
  const arrow = text.lastIndexOf('->');
  if (arrow !== -1 && /^\s{0,4}[45]\d\d[ -]/.test(text.slice(arrow + 2, arrow + 12))) return text.slice(arrow + 2);
  const passedOn = text.search(passedOnReply);
  return passedOn === -1 ? text : text.slice(passedOn).replace(/>\s*$/, '');
}

/** On one line, and the code and status that begin every line of a longer reply only once (RFC 5321 §4.2.1). */
function withoutRepeats(text: string, start: ReplyStart | undefined): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (start?.code === undefined) return line;
  const { code } = start;
  const status = start.status?.replaceAll('.', '\\.') ?? '(?!)';
  return (
    line
      .replace(new RegExp(`(?<=(?:^| )${code}) ${code}(?= |$)`, 'g'), '')
      .replace(new RegExp(`(?<= )${code}(?:[- ]${status}(?: |$)|- ?)`, 'g'), '')
      // `550-Your message …`: the hyphen means that the reply continues.
      .replace(new RegExp(`^${code}(?:- ?| ${status}(?: |$))`), `${code} `)
      .trimEnd()
  );
}
