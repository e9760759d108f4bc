import type { DomainReport } from '../../report/domain/report.js';
import type { IdleIgnore } from '../../report/formats/renderer.js';
import { adjust, type Ignore, isOutdated, type KnownFinding, knownFinding, type LeftOut } from '../../rules/adjust.js';
import { weighedOutcome } from '../../rules/verdict.js';
import type { Settings } from './settings.js';

/** Adjusts the findings of a run according to its settings, and remembers which exceptions were used. */
export class Adjustments {
  readonly #settings: Settings;
  readonly #today: string;
  readonly #used = new Set<Ignore>();
  readonly #seen: KnownFinding[] = [];
  /** Domains of which everything is known. */
  readonly #answered = new Set<string>();
  /** Whether something is not known of a domain: there an exception might cover what could not be seen. */
  #isOpen = false;
  #leftOut: LeftOut = { ignored: 0, known: 0, off: 0 };

  /** `today`: `2026-11-23`. */
  constructor(settings: Settings, today: string) {
    this.#settings = settings;
    this.#today = today;
  }

  adjust(report: DomainReport): DomainReport {
    const { domain } = report.facts.request;
    const { judgements, ignores, baseline } = this.#settings;
    const { findings, used, covered, leftOut } = adjust(domain, report.findings, {
      judgements,
      ignores,
      baseline,
      today: this.#today,
    });
    for (const ignore of used) this.#used.add(ignore);
    const open = report.findings.filter((finding) => !covered.includes(finding));
    this.#seen.push(...open.map((finding) => knownFinding(domain, finding)));
    if (report.outcome === 'error') this.#isOpen = true;
    else this.#answered.add(domain);
    this.#leftOut = {
      ignored: this.#leftOut.ignored + leftOut.ignored,
      known: this.#leftOut.known + leftOut.known,
      off: this.#leftOut.off + leftOut.off,
    };
    const isWhole = findings.length === report.findings.length;
    if (isWhole && judgements.size === 0) return report;
    const outcome = weighedOutcome(report.outcome, findings);
    return { ...report, findings, outcome, ...(isWhole ? {} : { leftOut }) };
  }

  /** Every finding so far, before adjustment, that no exception covers. */
  get seen(): readonly KnownFinding[] {
    return this.#seen;
  }

  /** Over all domains so far. */
  get leftOut(): LeftOut {
    return this.#leftOut;
  }

  /** The exceptions that did nothing, for domains in this run that were answered. */
  idle(): readonly IdleIgnore[] {
    const { configPath: path = '' } = this.#settings;
    return this.#settings.ignores
      .filter((ignore) => !this.#used.has(ignore))
      .filter(({ domain }) => (domain === undefined ? !this.#isOpen : this.#answered.has(domain)))
      .map((ignore) => ({ ...ignore, why: isOutdated(ignore, this.#today) ? 'outdated' : 'unused', path }));
  }
}
