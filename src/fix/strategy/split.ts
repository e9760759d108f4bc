import { isAnswered, recordsOf } from '../../dns/answer.js';
import { below, type Domain } from '../../dns/name.js';
import { networkOf, type Term } from '../../spf/record/record.js';
import { selectSpfRecord } from '../../spf/record/select.js';
import { isAboutSender } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, newTerm, textOf } from '../draft/draft.js';
import type { NamedRecord } from '../draft/hypothetical.js';

export interface Parted {
  readonly draft: Draft;
  readonly records: readonly NamedRecord[];
}

/** Names that are tried for the records; a company has a few at most. */
const mostNames = 30;

/** Shorter runs of networks save no more than the include in their place takes. */
const worthMoving = 60;

/** What ends each record: who is not in it is not meant by it. */
const closing = newTerm('-all');

/**
 * Moves the networks of a record to records of their own at `_spf1.<domain>`, `_spf2.<domain>` …, none longer than
 * `octets`, and includes them in their place. Only terms that admit can move: an include matches where its record says
 * pass (RFC 7208 §5.2). `undefined` where nothing can.
 */
export function split(draft: Draft, octets: number, context: FixContext): Parted | undefined {
  const names = freeNames(context);
  const records: NamedRecord[] = [];
  const terms: Term[] = [];
  let run: Term[] = [];
  const close = (): boolean => {
    // An include costs a lookup and characters of its own.
    if (textOf(run).length < worthMoving) {
      terms.push(...run);
      run = [];
      return true;
    }
    for (const chunk of chunksOf(run, octets)) {
      const name = names.next();
      if (name.done === true) return false;
      records.push({ name: name.value, text: textOf([...chunk, closing]) });
      terms.push(newTerm(`include:${name.value}`));
    }
    run = [];
    return true;
  };
  for (const term of draft.terms) {
    // The sender's addresses stay together, where people look for them.
    const moves = term.type === 'directive' && term.qualifier === '+' && !isAboutSender(term, context);
    if (moves && networkOf(term) !== undefined) run.push(term);
    else {
      if (!close()) return undefined;
      terms.push(term);
    }
  }
  if (!close() || records.length === 0) return undefined;
  const edit = { kind: 'split', names: records.map(({ name }) => name) } as const;
  return { draft: { ...draft, terms, edits: [...draft.edits, edit] }, records };
}

function chunksOf(terms: readonly Term[], octets: number): readonly (readonly Term[])[] {
  const chunks: Term[][] = [];
  for (const term of terms) {
    const last = chunks.at(-1);
    if (last === undefined || textOf([...last, term, closing]).length > octets) chunks.push([term]);
    else last.push(term);
  }
  return chunks;
}

/** Names that hold no SPF record yet: one that does may be in use. */
function* freeNames({ request, dns }: FixContext): Generator<Domain, undefined> {
  for (let number = 1; number <= mostNames; number += 1) {
    const name = below(`_spf${number}`, request.domain);
    if (name === undefined) return;
    const answer = dns.lookup(name, 'TXT');
    if (!isAnswered(answer)) return;
    if (selectSpfRecord(recordsOf(answer)).kind === 'none') yield name;
  }
}
