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
  readonly #domains = new Set<string>();
  #leftOut: LeftOut = { ignored: 0, known: 0, off: 0 };

  /** `today`: `2026-11-23`. */
  constructor(settings: Settings, today: string) {
    this.#settings = settings;
    this.#today = today;
  }

  adjust(report: DomainReport): DomainReport {
    const { domain } = report.facts.request;
    const { judgements, ignores, baseline } = this.#settings;
    const { findings, used, leftOut } = adjust(domain, report.findings, {
      judgements,
      ignores,
      baseline,
      today: this.#today,
    });
    for (const ignore of used) this.#used.add(ignore);
    this.#seen.push(...report.findings.map((finding) => knownFinding(domain, finding)));
    this.#domains.add(domain);
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

  /** Every finding so far, before adjustment. */
  get seen(): readonly KnownFinding[] {
    return this.#seen;
  }

  /** Over all domains so far. */
  get leftOut(): LeftOut {
    return this.#leftOut;
  }

  /** The exceptions that did nothing, for domains in this run. */
  idle(): readonly IdleIgnore[] {
    const { configPath: path = '' } = this.#settings;
    return this.#settings.ignores
      .filter((ignore) => !this.#used.has(ignore))
      .filter(({ domain }) => domain === undefined || this.#domains.has(domain))
      .map((ignore) => ({ ...ignore, why: isOutdated(ignore, this.#today) ? 'outdated' : 'unused', path }));
  }
}
