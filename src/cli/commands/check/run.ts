import type { UnusedChoice } from '../../../fix/draft/fix.js';
import type { DomainReport } from '../../../report/domain/report.js';
import type { IdleIgnore } from '../../../report/formats/renderer.js';
import { countOf } from '../../../rules/joined.js';
import { type ExitCode, exitCode, exitCodeOf, type FailOn, failing, worstExitCode } from '../../process/exit-code.js';
import { Adjustments } from '../../settings/adjustments.js';
import { writeBaseline } from '../../settings/config-file.js';
import type { Settings } from '../../settings/settings.js';
import type { Reader } from '../../terminal/reader.js';
import type { Outputs } from './outputs.js';

/** A run over the domains of a check: adjusts, writes and counts each report as it comes in, and decides at the end. */
export class Run {
  readonly #settings: Settings;
  readonly #outputs: Outputs;
  readonly #reader: Reader;
  readonly #adjustments: Adjustments;
  readonly #codes = new Set<ExitCode>();
  #warnings = 0;
  /** What the user asked for in vain of every domain so far; a choice is seldom meant for all of them. */
  #unused: readonly UnusedChoice[] | undefined;
  /** Domains that fail the check, or were not answered. */
  #bad = 0;

  /** `today`: `2026-11-23`. */
  constructor(settings: Settings, outputs: Outputs, reader: Reader, today: string) {
    this.#settings = settings;
    this.#outputs = outputs;
    this.#reader = reader;
    this.#adjustments = new Adjustments(settings, today);
    outputs.begin();
  }

  take(given: DomainReport): void {
    const { failOn, quiet } = this.#settings;
    this.#countUnused(given);
    const report = this.#adjustments.adjust(given);
    this.#codes.add(exitCodeOf(report.outcome, report.findings, failOn));
    if (report.outcome === 'fail' || report.outcome === 'error') this.#bad += 1;
    this.#warnings += countOf(report.findings.filter(({ severity }) => severity === 'warning'));
    const shown = quiet ? worthTelling(report, failOn) : report;
    if (shown !== undefined) this.#outputs.domain(shown);
  }

  /** Ends the reports. A run that writes a baseline exits clean whatever it found. */
  finish(): ExitCode {
    const { interface: words } = this.#reader.words;
    for (const choice of this.#unused ?? []) this.#reader.tell(words.unusedChoice(choice));
    const idle = this.#adjustments.idle();
    this.#outputs.end({ leftOut: this.#adjustments.leftOut, idle });
    const { writeBaseline: path, maxWarnings } = this.#settings;
    if (path !== undefined) {
      writeBaseline(path, this.#adjustments.seen, this.#reader.files);
      return exitCode.clean;
    }
    this.#countIdle(idle);
    if (this.#settings.failOn === 'never' && this.#bad > 0)
      this.#reader.tell(this.#reader.words.interface.notFailed(this.#bad));
    if (this.#warnings > maxWarnings) this.#codes.add(exitCode.findings);
    return worstExitCode([...this.#codes]);
  }

  #countUnused({ proposal }: DomainReport): void {
    const unused = proposal.kind === 'fix' ? proposal.fix.unused : [];
    const seen = new Set(unused.map(nameOf));
    this.#unused = this.#unused === undefined ? unused : this.#unused.filter((choice) => seen.has(nameOf(choice)));
  }

  /** Each counts as a warning: a stale list of exceptions hides more than it should. */
  #countIdle(idle: readonly IdleIgnore[]): void {
    const { words } = this.#reader;
    for (const { rule, domain, why } of idle) this.#reader.tell(words.interface.idleIgnore(rule, domain, why));
    if (idle.length > 0 && failing[this.#settings.failOn].includes('warning')) this.#codes.add(exitCode.findings);
    this.#warnings += idle.length;
  }
}

/** With `--quiet`: only what makes the run fail, and nothing about a domain that does not. */
function worthTelling(report: DomainReport, failOn: FailOn): DomainReport | undefined {
  const findings = report.findings.filter(({ severity }) => failing[failOn].includes(severity));
  return findings.length === 0 && report.outcome !== 'error' ? undefined : { ...report, findings };
}

function nameOf(choice: UnusedChoice): string {
  return choice.kind === 'kept' ? `keep ${choice.term}` : `apply ${choice.name}`;
}
