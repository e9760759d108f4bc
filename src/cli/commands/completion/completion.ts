import type { Command, Option } from 'commander';
import { formats } from '../../../report/formats/all.js';
import { rules } from '../../../rules/all.js';
import type { Shell } from './shells.js';

interface Completed {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  /** The values of the first argument, if they are a fixed set. */
  readonly words: readonly string[];
}

interface CompletedOption {
  readonly flag: string;
  readonly choices: readonly string[];
  /** Without choices: whether a file is likely. */
  readonly takesValue: boolean;
}

/**
 * The script for a shell to complete commands, options and their values, generated from the program's own definitions.
 */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(completed);
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      // zsh can read bash completions, so there is only one script to maintain. It has its own special `words`.
      return `#compdef spf-check\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
    case 'fish':
      return fish(commands);
  }
}

function completed(command: Command): Completed {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    options: command.options.map(completedOption),
    words: argument?.argChoices ?? (argument?.name() === 'rule' ? rules.map(({ id }) => id) : []),
  };
}

function completedOption(option: Option): CompletedOption {
  return {
    flag: option.long ?? option.short ?? '',
    choices: option.argChoices ?? (option.long === '--format' ? formats : []),
    takesValue: option.required || option.optional,
  };
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    return `    ${name}) flags='${flags}'; offered='${words.join(' ')}' ;;`;
  });
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    ${name}:${flag}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current")); return ;;`,
      ),
  );
  const files = [...new Set(commands.flatMap(({ options }) => options.filter(takesFile).map(({ flag }) => flag)))];
  return `_spf_check() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=check word flags offered
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:$((COMP_CWORD-1))}"; do
    case "$word" in
    ${commands.map(({ name }) => name).join('|')}) command="$word"; break ;;
    esac
  done
  case "$command:$previous" in
${values.join('\n')}
  esac
  case "$previous" in
    ${files.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then offered="$offered ${commands.map(({ name }) => name).join(' ')}"; fi
  COMPREPLY=($(compgen -W "$flags $offered" -- "$current"))
}
complete -o default -F _spf_check spf-check
`;
}

function fish(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const others = commands.map(({ name }) => name).filter((name) => name !== 'check');
  const lines = commands.flatMap(({ name, options, words }) => {
    // A check needs no command.
    const seen =
      name === 'check'
        ? `'not __fish_seen_subcommand_from ${others.join(' ')}'`
        : `'__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c spf-check -n __fish_use_subcommand -a ${name}`,
      ...options.map(({ flag, choices, takesValue }) => {
        const values = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesValue ? ' -r' : '';
        return `complete -c spf-check -n ${seen} -l ${flag.replace(/^--/, '')}${values}`;
      }),
      ...(words.length > 0 ? [`complete -c spf-check -n ${seen} -f -a '${words.join(' ')}'`] : []),
    ];
  });
  return `# Commands: ${names}\n${lines.join('\n')}\n`;
}

function takesFile({ takesValue, choices }: CompletedOption): boolean {
  return takesValue && choices.length === 0;
}
