import { collectFacts } from '../facts/collect.js';
import type { CheckRequest } from '../facts/request.js';
import type { AnyRule } from './all.js';
import { exampleRequest, exampleView } from './example-input.js';
import type { Finding } from './finding.js';
import { lint } from './lint.js';

/** The finding of a rule on its own bad example. `request` is one for the examples' domain. */
export function findingOfExample(rule: AnyRule, request: CheckRequest): Finding {
  const { bad } = rule.examples;
  const finding = lint(collectFacts(exampleRequest(bad, request), exampleView(bad))).find(
    (one) => one.rule === rule.id,
  );
  // Examples are tests: a rule that does not fire on its own is a defect.
  if (finding === undefined) throw new Error(`${rule.id} is silent on its bad example`);
  return finding;
}
