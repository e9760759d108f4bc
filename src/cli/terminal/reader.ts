import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { UsageProblem } from '../../messages/catalogue/usage.js';
import { paragraph } from '../../report/layout/layout.js';
import type { TextSetting } from '../../report/layout/text-setting.js';
import type { Text } from '../../text/text.js';
import type { ViewOptions } from '../options/view.js';
import { Files } from '../process/files.js';
import type { Invocation, OutputStream } from '../process/invocation.js';
import { languageFor, loadCatalogue } from './language.js';
import { withSpinner } from './progress.js';
import { isWatched, paletteFor, wantsColor, widthOf } from './terminal.js';

/** The person a run reports to: their language, and the two streams they read. */
export class Reader {
  readonly words: Catalogue;
  /** Layout of a report on stdout. */
  readonly page: TextSetting;
  /** The files the user names. */
  readonly files: Files;
  readonly #margin: TextSetting;
  readonly #invocation: Invocation;

  constructor(words: Catalogue, color: boolean | undefined, invocation: Invocation) {
    const settingOn = (stream: OutputStream): TextSetting => ({
      palette: paletteFor(wantsColor(color, invocation.env, stream)),
      width: widthOf(stream),
      words,
    });
    this.words = words;
    this.page = settingOn(invocation.stdout);
    this.files = new Files(invocation);
    this.#margin = settingOn(invocation.stderr);
    this.#invocation = invocation;
  }

  /** Writes a finished part of the report to stdout. */
  print(report: string): void {
    this.#invocation.stdout.write(report);
  }

  /** Writes a message in addition to the report, on stderr. */
  tell(text: Text): void {
    const { palette, width } = this.#margin;
    this.#write(paragraph(text, palette, { width, first: '' }));
  }

  /** Says how to end what is about to be read from the keyboard. */
  announceInput(): void {
    if (this.#invocation.stdin.isTTY === true) this.tell(this.words.interface.endOfInput);
  }

  /** Says on stderr why the command cannot run, and what to do next. */
  tellProblem(problem: UsageProblem): void {
    const { palette, width, words } = this.#margin;
    const { what, todo } = words.usage(problem);
    this.#write([
      ...paragraph(what, palette, { width, first: 'spf-check: ', rest: '  ' }),
      ...paragraph(todo, palette, { width, first: '  ' }),
    ]);
  }

  /** Shows progress while `work` runs, where stderr is a terminal. */
  whileWorking<T>(progress: () => string, work: () => Promise<T>): Promise<T> {
    const { stderr, env } = this.#invocation;
    return withSpinner(progress, stderr, isWatched(stderr, env), work);
  }

  #write(lines: readonly string[]): void {
    this.#invocation.stderr.write(`${lines.join('\n')}\n`);
  }
}

/** The reader of a run, made once. */
export async function readerOf({ lang, color }: ViewOptions, invocation: Invocation): Promise<Reader> {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return new Reader(await loadCatalogue(languageFor(lang, invocation.env, locale)), color, invocation);
}
