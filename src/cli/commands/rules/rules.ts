import { requestOf } from '../../../check/default-request.js';
import type { CheckRequest } from '../../../facts/request.js';
import { en } from '../../../messages/en/all.js';
import { ruleListJson, ruleListText, rulePageText } from '../../../report/rules/page.js';
import { rules } from '../../../rules/all.js';
import { findingOfExample } from '../../../rules/example-finding.js';
import { nearest } from '../../../text/edit-distance.js';
import { parseDomain } from '../../options/targets.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import { readerOf } from '../../terminal/reader.js';

export interface RulesOptions extends ViewOptions {
  readonly format?: 'text' | 'json';
}

/** `spf-check rules`: all rules. */
export async function listRules(options: RulesOptions, invocation: Invocation): Promise<ExitCode> {
  const reader = await readerOf(options, invocation);
  if (options.format === 'json') {
    const request = exampleRequest();
    const shown = rules.map((rule) => ({ rule, finding: findingOfExample(rule, request) }));
    reader.print(ruleListJson(shown, en));
  } else reader.print(ruleListText(rules, reader.page));
  return exitCode.clean;
}

/** `spf-check explain <rule>`: what a rule finds, why it matters, what to do. */
export async function explainRule(id: string, options: RulesOptions, invocation: Invocation): Promise<ExitCode> {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new UserError({ kind: 'unknown-rule', text: id.slice(0, 100), meant: meantBy(id) });
  const finding = findingOfExample(rule, exampleRequest());
  const reader = await readerOf(options, invocation);
  reader.print(rulePageText({ rule, finding }, reader.page));
  return exitCode.clean;
}

/** A typo, or the name of a rule without its area. */
function meantBy(text: string): readonly string[] {
  const ids: readonly string[] = rules.map(({ id }) => id);
  const bare = (id: string): string => id.split('/')[1] ?? id;
  const named = ids.filter((id) => bare(id) === text);
  if (named.length > 0) return named;
  const typed = text.slice(0, 100);
  const whole = nearest(typed, ids, 3);
  if (whole.length > 0) return whole;
  const names = nearest(typed, ids.map(bare), 3);
  return ids.filter((id) => names.includes(bare(id)));
}

/** For the domain used in the examples of all rules. */
function exampleRequest(): CheckRequest {
  return requestOf(parseDomain('manodomenas.lt'));
}
