import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import type { Severity } from '../../finding/severity.js';
import type { Source } from '../../finding/source.js';

/** One defect found, without its name, severity and words. */
export interface Detection<Data> {
  readonly place: Place;
  readonly data: Data;
  /** If the rule's own severity does not fit this case. */
  readonly severity?: Severity;
}

/** No data: the words need none. */
export type NoData = Readonly<Record<never, never>>;

/**
 * How the defect is fixed. `automatic`: by a rewrite whose intent is not in doubt. `choice`: a rewrite can be shown,
 * but it changes the meaning, so a person must agree. `elsewhere`: at another DNS name, mail system or party. `none`:
 * nothing to do.
 */
export type Remedy = 'automatic' | 'choice' | 'elsewhere' | 'none';

/** A kind of defect worth reporting: metadata that can be listed without running a check, and a check of the facts. */
export interface Rule<Id extends string, Data> {
  /** `<area>/<name>`; names the defect, and the rule's source, test and page. */
  readonly id: Id;
  readonly severity: Severity;
  readonly source: Source;
  readonly remedy: Remedy;
  /**
   * `permission`: who may send by the SPF record, and which term lets them. `policy` shows these findings next to its
   * map of senders; those about keys, reports and the spelling of a record do not belong there. The area alone is too
   * coarse for that.
   */
  readonly about?: 'permission';
  /**
   * Zones of `manodomenas.lt` as master-file text: the rule fires on `bad` and not on `good`. Used by its tests and its
   * page. A comment `; no answer from NAME` makes DNS fail there, `; outside the zone files: NAME` leaves it
   * unasked, `; with --OPTION VALUE` gives an option.
   */
  readonly examples: { readonly bad: string; readonly good: string };
  check(facts: Facts): Iterable<Detection<Data>>;
}

/** `defineRule<Data>()({ id, … })`: the type of the data is given, the literal type of the id is inferred. */
export function defineRule<Data = NoData>() {
  return <const Id extends string>(rule: Rule<Id, Data>): Rule<Id, Data> => rule;
}
