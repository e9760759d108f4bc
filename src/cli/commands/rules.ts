import { en } from '../../messages/en/all.js';
import { ruleListJson, ruleListText, rulePageText } from '../../report/rules/page.js';
import { rules } from '../../rules/all.js';
import { findingOfExample } from '../../rules/show.js';
import { nearest } from '../../text/edit-distance.js';
import { requestsFrom } from '../options/request.js';
import { parseTarget } from '../options/targets.js';
import { type ExitCode, exitCode } from '../process/exit-code.js';
import type { Host } from '../process/host.js';
import { UserError } from '../process/user-error.js';
import { type Language, languageFor, loadCatalogue } from '../terminal/language.js';
import { paletteFor, wantsColor, widthOf } from '../terminal/terminal.js';

export interface RulesOptions {
  readonly format?: 'text' | 'json';
  readonly lang?: Language;
  readonly color?: boolean;
}

/** `spf-check rules`: every rule there is. */
export async function rulesCommand(options: RulesOptions, host: Host): Promise<ExitCode> {
  if (options.format === 'json') {
    const request = await exampleRequest();
    const shown = rules.map((rule) => ({ rule, finding: findingOfExample(rule, request) }));
    host.stdout.write(ruleListJson(shown, en));
  } else host.stdout.write(ruleListText(rules, await setting(options, host)));
  return exitCode.clean;
}

/** `spf-check explain <rule>`: what a rule finds, why that matters, what to do. */
export async function explainCommand(id: string, options: RulesOptions, host: Host): Promise<ExitCode> {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new UserError({ kind: 'unknown-rule', text: id.slice(0, 100), meant: meantBy(id) });
  const finding = findingOfExample(rule, await exampleRequest());
  host.stdout.write(rulePageText({ rule, finding }, await setting(options, host)));
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

async function setting(options: RulesOptions, host: Host) {
  const words = await loadCatalogue(
    languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale),
  );
  return { palette: paletteFor(wantsColor(options.color, host.env, host.stdout)), width: widthOf(host.stdout), words };
}
