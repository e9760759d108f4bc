import { Command, Option } from 'commander';
import { nearest } from '../../text/edit-distance.js';
import { type ExitCode, exitCode } from '../process/exit-code.js';
import { UserError } from '../process/user-error.js';
import type { Bounds } from './bounds.js';

/** How much of the user's input a message shows. */
const maxCharacters = 100;

/** Reports commander's errors as ours: in the reader's language, with a suggestion. */
export class TellingCommand extends Command {
  /** Shared by a program and its commands. */
  readonly #run: { code: ExitCode };

  constructor(name?: string, run: { code: ExitCode } = { code: exitCode.clean }) {
    super(name);
    this.#run = run;
  }

  override createCommand(name?: string): TellingCommand {
    return new TellingCommand(name, this.#run);
  }

  /** The exit code of the run. */
  get exitCode(): ExitCode {
    return this.#run.code;
  }

  /** What the command does with its arguments and options, already parsed. The caller knows their types. */
  does<Given extends readonly unknown[]>(work: (...given: Given) => Promise<ExitCode>): this {
    return this.action(async (...given: Given) => {
      this.#run.code = await work(...given);
    });
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

/** An option with a fixed set of values. */
export function choiceOf(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  return option.argParser(oneOf(option.long ?? flags, choices));
}

/** @throws UserError with the nearest choices, or all of them. */
export function oneOf(option: string, choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (choices.includes(text)) return text;
    const typed = text.slice(0, maxCharacters);
    const meant = nearest(typed, choices, 1);
    throw new UserError({ kind: 'bad-choice', option, text: typed, choices: meant.length > 0 ? meant : choices });
  };
}

/** An option that takes a whole number. */
export function numberOf(flags: string, description: string, bounds: Bounds): Option {
  const option = new Option(flags, description);
  return option.argParser(wholeNumber(option.long ?? flags, bounds));
}

/** @throws UserError outside `least` to `most`. */
function wholeNumber(option: string, { least, most }: Bounds): (text: string) => number {
  return (text) => {
    const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(number) || number < least || number > most)
      throw new UserError({ kind: 'bad-number', option, text, least, most });
    return number;
  };
}

/** The values of an option that may be repeated, in the order of typing. */
export function repeated<T>(parse: (text: string) => T): (text: string, earlier?: readonly T[]) => readonly T[] {
  return (text, earlier = []) => [...earlier, parse(text)];
}
