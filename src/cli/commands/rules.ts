import { en } from '../../messages/en/all.js';
import { ruleListJson, ruleListText, rulePageText } from '../../report/rules/page.js';
import { rules } from '../../rules/all.js';
import { findingOfExample } from '../../rules/example-finding.js';
import { nearest } from '../../text/edit-distance.js';
import { requestsFrom } from '../options/request.js';
import { parseTarget } from '../options/targets.js';
import type { ViewOptions } from '../options/view.js';
import { type ExitCode, exitCode } from '../process/exit-code.js';
import type { Host } from '../process/host.js';
import { UserError } from '../process/user-error.js';
import { readerOf } from '../terminal/reader.js';

export interface RulesOptions extends ViewOptions {
  readonly format?: 'text' | 'json';
}

/** `spf-check rules`: every rule there is. */
export async function rulesCommand(options: RulesOptions, host: Host): Promise<ExitCode> {
  const reader = await readerOf(options, host);
  if (options.format === 'json') {
    const request = await exampleRequest();
    const shown = rules.map((rule) => ({ rule, finding: findingOfExample(rule, request) }));
    reader.print(ruleListJson(shown, en));
  } else reader.print(ruleListText(rules, reader.page));
  return exitCode.clean;
}

/** `spf-check explain <rule>`: what a rule finds, why that matters, what to do. */
export async function explainCommand(id: string, options: RulesOptions, host: Host): Promise<ExitCode> {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new UserError({ kind: 'unknown-rule', text: id.slice(0, 100), meant: meantBy(id) });
  const finding = findingOfExample(rule, await exampleRequest());
  const reader = await readerOf(options, host);
  reader.print(rulePageText({ rule, finding }, reader.page));
  return exitCode.clean;
}

/** A slip, or the name of a rule without its area. */
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

async function exampleRequest() {
  const [request] = await requestsFrom([parseTarget('manodomenas.lt')], {}, 0);
  if (request === undefined) throw new Error('no request for the domain of the examples');
  return request;
}
