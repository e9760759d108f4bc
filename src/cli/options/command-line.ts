import { Command, Option } from 'commander';
import { nearest } from '../../text/edit-distance.js';
import { UserError } from '../process/user-error.js';

/** A message has room for so much of what was typed. */
const maxCharacters = 100;

/** commander's mistakes told as ours: in the reader's language, with what was probably meant. */
export class TellingCommand extends Command {
  override createCommand(name?: string): TellingCommand {
    return new TellingCommand(name);
  }

  unknownOption(flag: string): never {
    const [text = ''] = flag.slice(0, maxCharacters).split('=');
    const flags = [this, ...(this.parent === null ? [] : [this.parent])]
      .flatMap((command) => command.createHelp().visibleOptions(command))
      .flatMap(({ long }) => long ?? []);
    throw new UserError({ kind: 'unknown-option', text, meant: nearest(text, flags, 2), help: this.#help() });
  }

  missingArgument(name: string): never {
    throw new UserError({ kind: 'missing-argument', name: `<${name}>`, help: this.#help() });
  }

  optionMissingArgument({ flags }: Option): never {
    throw new UserError({ kind: 'option-without-value', option: flags, help: this.#help() });
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new UserError({ kind: 'missing-option', option: flags, help: this.#help() });
  }

  _excessArguments(given: readonly string[]): never {
    const text = (given[this.registeredArguments.length] ?? '').slice(0, maxCharacters);
    throw new UserError({ kind: 'too-many-arguments', text, help: this.#help() });
  }

  #help(): string {
    return this.parent === null ? 'spf-check --help' : `spf-check ${this.name()} --help`;
  }
}

/** An option that takes one of few words. */
export function choiceOf(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  return option.argParser(oneOf(option.long ?? flags, choices));
}

/** @throws UserError with the nearest of the choices, or all. */
export function oneOf(option: string, choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (choices.includes(text)) return text;
    const typed = text.slice(0, maxCharacters);
    const meant = nearest(typed, choices, 1);
    throw new UserError({ kind: 'bad-choice', option, text: typed, choices: meant.length > 0 ? meant : choices });
  };
}
