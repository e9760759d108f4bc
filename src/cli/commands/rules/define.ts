import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { RulesOptions } from './rules.js';

export function defineRules(program: TellingCommand, invocation: Invocation): void {
  const rules = program
    .command('rules')
    .description('list all rules')
    .addOption(choiceOf('--format <format>', 'output format', ['text', 'json']).default('text'));
  addViewOptions(rules).does(async (options: RulesOptions) => {
    const { listRules } = await import('./rules.js');
    return listRules(options, invocation);
  });
}

export function defineExplain(program: TellingCommand, invocation: Invocation): void {
  const explain = program
    .command('explain')
    .description('explain a rule: what it finds, why it matters, what to do')
    .argument('<rule>', 'rule id, as shown in findings');
  addViewOptions(explain).does(async (id: string, options: RulesOptions) => {
    const { explainRule } = await import('./rules.js');
    return explainRule(id, options, invocation);
  });
}
