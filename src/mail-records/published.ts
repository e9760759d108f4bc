import { type Answer, type DnsView, isAnswered, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain } from '../dns/name.js';
import type { Span } from '../syntax/span.js';

/** What is wrong with the text of a record. */
export type TextFault = { readonly span: Span } & (
  | { readonly kind: 'malformed' }
  | { readonly kind: 'missing'; readonly tag: string }
  | { readonly kind: 'value' }
);

/** How one kind of record is written, and the name where it belongs. */
export interface RecordForm {
  /** The labels before the domain. */
  readonly labels: string;
  /** Texts with another beginning are discarded. */
  readonly begins: RegExp;
  /** Texts that were meant as this kind. */
  readonly meant: RegExp;
  /** The problems of a text with the right beginning. */
  faultsOf(text: string): readonly TextFault[];
}

/** What DNS has at the name of this kind of record. */
export interface Published {
  readonly owner: Domain;
  readonly state: /** DNS gave no answer, or was not asked. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'absent' }
    /** The same as none. */
    | { readonly kind: 'several'; readonly count: number }
    /** Meant as the record, but not recognised as one. */
    | { readonly kind: 'unrecognised'; readonly text: string }
    | { readonly kind: 'one'; readonly text: string; readonly faults: readonly TextFault[] };
}

/** Asks one question. */
export function published(form: RecordForm, domain: Domain, dns: DnsView): Published {
  const owner = below(form.labels, domain);
  if (owner === undefined) return { owner: domain, state: { kind: 'absent' } };
  return { owner, state: stateOf(form, dns.lookup(owner, 'TXT')) };
}

function stateOf(form: RecordForm, answer: Answer<'TXT'>): Published['state'] {
  if (!isAnswered(answer)) return { kind: 'unknown' };
  const texts = recordsOf(answer).map(joinStrings);
  const [text, ...others] = texts.filter((one) => form.begins.test(one));
  if (others.length > 0) return { kind: 'several', count: others.length + 1 };
  if (text !== undefined) return { kind: 'one', text, faults: form.faultsOf(text) };
  const near = texts.find((one) => form.meant.test(one));
  return near === undefined ? { kind: 'absent' } : { kind: 'unrecognised', text: near };
}
