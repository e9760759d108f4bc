import type { Place } from '../finding/place.js';
import type { Severity } from '../finding/severity.js';
import type { Edit } from '../fix/draft/fix.js';
import type { AnyRule, RuleId } from './all.js';
import type { Rule } from './rule/rule.js';

export type DataOf<Id extends RuleId> = Extract<AnyRule, { id: Id }> extends Rule<Id, infer Data> ? Data : never;

interface FindingOf<Id extends RuleId> {
  readonly rule: Id;
  readonly severity: Severity;
  readonly place: Place;
  readonly data: DataOf<Id>;
  /** How many findings of the same rule in the same record follow that are not told one by one. */
  readonly more?: number;
  /** What the proposed record does about it, where that is ready to publish. */
  readonly edit?: Edit;
}

/** What was found, as data: the catalogues provide the words. */
export type Finding = { [Id in RuleId]: FindingOf<Id> }[RuleId];
