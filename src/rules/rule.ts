import type { Facts } from '../check/facts.js';
import type { RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { Span } from '../syntax/span.js';

/** `error`: mail is or will be refused. `warning`: it breaks on the next change or at some receivers. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule rests on: a section of an RFC, or a public page. */
export type Source =
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string }
  | { readonly kind: 'page'; readonly url: string };

export function rfc(number: number, section: string): Source {
  return { kind: 'rfc', number, section };
}

export function page(url: string): Source {
  return { kind: 'page', url };
}

/** Where in DNS the defect is. */
export interface Place {
  readonly owner: Domain;
  readonly type: RecordType;
  /** The record's text, a byte string. */
  readonly text?: string;
  /** The characters of `text` at fault. */
  readonly span?: Span;
}

/** One defect found, without its name, weight and words. */
export interface Detection<Data> {
  readonly place: Place;
  readonly data: Data;
  /** Where the rule's own severity does not fit this case. */
  readonly severity?: Severity;
}

/** No data: the words need none. */
export type NoData = Readonly<Record<never, never>>;

/**
 * How the defect goes away. `automatic`: a rewrite whose intent is not in doubt. `choice`: a rewrite can be shown, but
 * its meaning changes and a person must agree. `elsewhere`: another DNS name, mail system or party. `none`: nothing to do.
 */
export type Remedy = 'automatic' | 'choice' | 'elsewhere' | 'none';

/** A defect that people can be told about: metadata that can be listed without running, and one look at the facts. */
export interface Rule<Id extends string, Data> {
  /** `<area>/<name>`; names the defect, and the rule's source, test and page. */
  readonly id: Id;
  readonly severity: Severity;
  readonly source: Source;
  readonly remedy: Remedy;
  /** Zones of `manodomenas.lt` as master-file text: the rule speaks on `bad` and is silent on `good`. Its tests and its page. A comment `; no answer from NAME` makes DNS fail there, `; with --OPTION VALUE` gives an option. */
  readonly examples: { readonly bad: string; readonly good: string };
  check(facts: Facts): Iterable<Detection<Data>>;
}

/** `defineRule<Data>()({ id, … })`: the data's type is given, the id's literal type is kept. */
export function defineRule<Data = NoData>() {
  return <const Id extends string>(rule: Rule<Id, Data>): Rule<Id, Data> => rule;
}
