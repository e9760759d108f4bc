import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { RulesOptions } from './rules.js';

export function defineRules(program: TellingCommand, invocation: Invocation): void {
  const rules = program
    .command('rules')
    .description('list every rule that a finding can come from')
    .addOption(choiceOf('--format <format>', 'how to list', ['text', 'json']).default('text'));
  addViewOptions(rules).does(async (options: RulesOptions) => {
    const { listRules } = await import('./rules.js');
    return listRules(options, invocation);
  });
}

export function defineExplain(program: TellingCommand, invocation: Invocation): void {
  const explain = program
    .command('explain')
    .description('what a rule finds, why that matters, what to do')
    .argument('<rule>', 'id of the rule, as findings show it');
  addViewOptions(explain).does(async (id: string, options: RulesOptions) => {
    const { explainRule } = await import('./rules.js');
    return explainRule(id, options, invocation);
  });
}
