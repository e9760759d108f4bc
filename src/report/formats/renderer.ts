import type { Severity } from '../../finding/severity.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { Ignore, LeftOut } from '../../rules/adjust.js';
import type { Finding } from '../../rules/finding.js';
import { countOf } from '../../rules/joined.js';
import type { Outcome } from '../../rules/verdict.js';
import type { DomainReport } from '../domain/report.js';
import type { Palette } from '../layout/palette.js';

/** Constant for a whole run. */
export interface RunInfo {
  /** How many domains there will be. */
  readonly domains: number;
  readonly toolVersion: string;
  /** Whether reports for people show everything. */
  readonly verbose: boolean;
  /** Findings of these severities make the run fail. */
  readonly failing: readonly Severity[];
  readonly words: Catalogue;
  readonly palette: Palette;
  /** The day of the saved run that gave the answers; none if they are of now. */
  readonly replayedOn?: string;
  /** Columns. */
  readonly width: number;
}

/** Known only when all domains are done. */
export interface RunSummary {
  /** Over all domains, including findings that `--quiet` hides. */
  readonly leftOut: LeftOut;
  /** The exceptions that did nothing. */
  readonly idle: readonly IdleIgnore[];
}

/** An entry of the ignore list that hides nothing, and the file that holds it. */
export interface IdleIgnore extends Ignore {
  readonly why: 'outdated' | 'unused';
  readonly path: string;
}

/**
 * A format. Write what it returns in the order of the calls: `begin` once, `domain` for each domain as it is done,
 * `end` once. May keep state between calls; never sorts, filters or judges.
 */
export interface Renderer {
  begin(): string;
  domain(report: DomainReport): string;
  end(summary: RunSummary): string;
}

/** How many domains had which verdict: the numbers at the end of a run. */
export class Tally {
  readonly #outcomes = new Map<Outcome, number>();
  readonly #findings = new Map<Severity, number>();

  add({ outcome, findings }: { readonly outcome: Outcome; readonly findings: readonly Finding[] }): void {
    this.#outcomes.set(outcome, this.domainsWith(outcome) + 1);
    for (const finding of findings)
      this.#findings.set(finding.severity, this.findingsOf(finding.severity) + countOf([finding]));
  }

  domainsWith(outcome: Outcome): number {
    return this.#outcomes.get(outcome) ?? 0;
  }

  findingsOf(severity: Severity): number {
    return this.#findings.get(severity) ?? 0;
  }

  get domains(): number {
    return [...this.#outcomes.values()].reduce((sum, count) => sum + count, 0);
  }
}
