import type { Command } from 'commander';
import { type LanguageCode, languageCodes } from '../../messages/languages.js';
import { choiceOf } from './command-line.js';

export interface ViewOptions {
  readonly lang?: LanguageCode;
  readonly color?: boolean;
}

export function addViewOptions<C extends Command>(command: C): C {
  return command
    .optionsGroup('Language and colour:')
    .addOption(choiceOf('--lang <language>', 'report language (default: from the environment)', languageCodes))
    .option('--color', 'use colour')
    .option('--no-color', 'do not use colour');
}
