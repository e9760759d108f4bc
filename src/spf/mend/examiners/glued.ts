import { tagsFrom, withoutForeignEnd } from '../text/foreign-text.js';
import { namedArgument, names, nearestName } from '../text/words.js';
import { type ExaminedTerm, type Examiner, guess } from './examiner.js';

/** A second version tag inside the record: "merged" by pasting. Which policy counts is for a person to say. */
export const concatenatedRecords: Examiner = ({ term, repair }) => {
  if (term.type !== 'malformed' && !(term.type === 'unknown-modifier' && /^v=/i.test(term.text))) return undefined;
  const at = term.text.search(/v=spf1/i);
  if (at === -1) return undefined;
  const parts = [term.text.slice(0, at), term.text.slice(at + 'v=spf1'.length).replace(/^[;:,."]+/, '')];
  const kept = parts.flatMap((part) => {
    const remedy = /^[+\-~?]?$/.test(part) ? undefined : repair(part);
    return remedy === undefined || remedy.kind === 'none' || remedy.replacement === '' ? [] : [remedy.replacement];
  });
  return { kind: 'concatenated-records', remedy: guess(kept.join(' ')), terms: 1 };
};

/** `+`, `~` and `?` are in no host name, and no top-level domain ends in `-all`. */
const signBoundary = '[+~?](?=[a-z])|-(?=all(?:$|[+~?]|[a-z0-9]+[:=]))';
/** A name with its colon or equals sign cannot stand inside a host name or an address. */
const nameBoundary = `(?<![:=._+~?-])(?:${names})(?=:)|(?<![:=._+~?-])(?:redirect|exp)(?==)`;
/** Behind an IPv4 address or prefix a letter begins something new. */
const letterBoundary = '(?<=[0-9])(?:a|mx|ptr|all)(?=$|[+~?])';

/** Two terms without a space between: `x.com~all`, `+a+mx`, `/19-all`, `mxip4:192.0.2.1`. */
export const gluedTerms: Examiner = (examined) => {
  const pieces = piecesOf(examined);
  const [head = '', ...others] = pieces;
  if (others.length === 0 || isOneSlip(examined, head)) return undefined;
  // `+a:+mx`: the colon has nothing behind it.
  const remedy = examined.repair(pieces.map((piece) => piece.replace(/^([+\-~?]?(?:a|mx|ptr)):$/i, '$1')).join(' '));
  if (remedy.kind === 'none') return undefined;
  return { kind: /[:=]$/.test(head) ? 'missing-argument' : 'glued-terms', remedy, terms: 1 };
};

const boundaries = new RegExp(`${signBoundary}|${nameBoundary}`, 'gi');
const boundariesInIp4 = new RegExp(`${signBoundary}|${nameBoundary}|${letterBoundary}`, 'gi');

function piecesOf({ sign, body }: ExaminedTerm): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of body.matchAll(/^ip4/i.test(body) ? boundariesInIp4 : boundaries)) {
    if (match.index === 0) continue;
    pieces.push(body.slice(start, match.index));
    start = match.index;
  }
  pieces.push(body.slice(start));
  const terms = pieces.flatMap(namesInside);
  return terms.map((piece, index) => (index === 0 ? sign : '') + withoutJoint(piece, index, sign));
}

/** Between terms without qualifiers a `+` joins, and says nothing of the second (RFC 7208 §4.6.2). */
function withoutJoint(piece: string, index: number, sign: string): string {
  return index > 0 && sign === '' ? piece.replace(/^\+/, '') : piece;
}

/** `mxa` and `+mxptr`: names alone, one behind the other. */
function namesInside(piece: string): string[] {
  const run = /^([+~?-]?)((?:mx|ptr|a){2,3})$/i.exec(piece);
  const inside = run?.[2]?.toLowerCase().match(/mx|ptr|a/g) ?? [];
  const [first, ...others] = inside;
  return first === undefined || new Set(inside).size < inside.length ? [piece] : [(run?.[1] ?? '') + first, ...others];
}

/** `aip4:…` is as near to one misspelt name as to two glued ones: for a person to say. */
function isOneSlip({ sign, body }: ExaminedTerm, head: string): boolean {
  if (/^(?:a|mx|ptr)+$/i.test(body)) return false;
  const name = /^[a-z0-9]*/i.exec(body)?.[0] ?? '';
  return head.length < sign.length + name.length && nearestName(name)?.distance === 1;
}

/** `include:x.example.comgoogle-site-verification=…`: a TXT record of another kind pasted behind a name. */
export const foreignBehindName: Examiner = ({ record, index, term, repair }) => {
  const parts = withoutForeignEnd(term.text);
  const named = parts === undefined ? undefined : namedArgument(parts.head.replace(/^[+\-~?]/, ''));
  if (parts === undefined || named === undefined) return undefined;
  const remedy = repair(parts.head.replace(/[,;|]+$/, ''));
  if (remedy.kind === 'none') return undefined;
  const count = tagsFrom(parts.foreign, record.terms, index + 1);
  const rest = record.terms.slice(index + 1, index + 1 + count).map(({ text }) => text);
  return {
    kind: 'glued-terms',
    remedy: { ...remedy, elsewhere: [parts.foreign, ...rest].join(' ') },
    terms: 1 + count,
  };
};
