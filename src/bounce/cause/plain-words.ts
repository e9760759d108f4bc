import type { Actor, Cause, Detail } from '../diagnosis/diagnosis.js';
import { type Concept, elsewhere, vocabulary } from './plain-vocabulary.js';

/** What a text speaks of, and how much of it these words are. */
export interface PlainWords {
  readonly concepts: ReadonlySet<Concept>;
  /** The share of its letters, between 0 and 1; words of up to three letters do not count. */
  readonly share: number;
  /** It also has words of payments, telephones, documents and the like. */
  readonly isOfElsewhere: boolean;
}

/** Longer texts have to be told in the words of a server. */
const mostCharacters = 400;

const forms = new Map(Object.entries(vocabulary).map(([concept, parts]) => [concept as Concept, formOf(parts)]));
const ofElsewhere = formOf(elsewhere);

/** Telephones leave out marks: `laiskas nepristatytas`. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

/** Whole words. */
function formOf(parts: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${withoutMarks(parts.join('|')).replaceAll('*', '\\p{L}*')})(?![\\p{L}\\d])`,
    'gu',
  );
}

/** `text`: lower case, one line, with `<>` in place of mailboxes. */
export function plainWordsIn(text: string): PlainWords {
  const bounded = withoutMarks(text.slice(0, mostCharacters));
  const isKnown = new Uint8Array(bounded.length);
  const concepts = new Set<Concept>();
  for (const [concept, form] of forms) {
    for (const { index, 0: words } of bounded.matchAll(form)) {
      concepts.add(concept);
      isKnown.fill(1, index, index + words.length);
    }
  }
  if (bounded.includes('<>')) concepts.add('recipient');
  let letters = 0;
  let known = 0;
  for (const { index, 0: word } of bounded.matchAll(/[\p{L}\d]{4,}/gu)) {
    letters += word.length;
    if (isKnown[index] === 1) known += word.length;
  }
  return { concepts, share: letters === 0 ? 1 : known / letters, isOfElsewhere: bounded.search(ofElsewhere) !== -1 };
}

interface Meaning {
  /** All of these are spoken of, and one of `or`. */
  readonly of: readonly Concept[];
  readonly or?: readonly Concept[];
  readonly cause: Cause;
  readonly detail: Detail;
  readonly actor: Actor;
}

/** What the words together mean; the first that fits. What is wrong with a mailbox comes before what became of the mail. */
const meanings: readonly Meaning[] = [
  { of: ['listed'], or: ['client', 'server'], cause: 'blocklist', detail: 'address-listed', actor: 'sending-host' },
  { of: ['full'], or: ['mailbox', 'recipient'], cause: 'other', detail: 'mailbox-full', actor: 'recipient' },
  { of: ['too-big'], or: ['message'], cause: 'other', detail: 'too-big', actor: 'sender-person' },
  { of: ['relay'], or: ['refused'], cause: 'other', detail: 'relaying', actor: 'recipient' },
  { of: ['spam'], or: ['message'], cause: 'other', detail: 'content', actor: 'sender-person' },
  { of: ['domain', 'missing'], or: ['undelivered'], cause: 'other', detail: 'host-unknown', actor: 'sender-person' },
  {
    of: ['missing'],
    or: ['mailbox', 'recipient', 'address'],
    cause: 'other',
    detail: 'user-unknown',
    actor: 'sender-person',
  },
  { of: ['disabled'], or: ['mailbox'], cause: 'other', detail: 'suspended', actor: 'recipient' },
];

/** Why a mail came back, in words that anybody may use; `undefined` if they do not say. */
export function plainMeaning({ concepts }: PlainWords): Omit<Meaning, 'of' | 'or'> | undefined {
  const meaning = meanings.find(
    ({ of, or }) => of.every((one) => concepts.has(one)) && (or === undefined || or.some((one) => concepts.has(one))),
  );
  if (meaning === undefined) return undefined;
  const { cause, detail, actor } = meaning;
  return { cause, detail, actor };
}
