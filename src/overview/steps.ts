import { certaintyOf } from '../fix/draft/certainty.js';
import type { Edit, Fix, Objection } from '../fix/draft/fix.js';
import { isChange, type PublishRecord, type Refusal, recordsIn } from '../fix/publish/plan.js';
import { rules } from '../rules/all.js';
import type { Finding } from '../rules/finding.js';
import { acceptanceOf } from '../rules/verdict.js';
import type { JudgedDomain } from './judged.js';

/** `must`: without it mail is refused or a record is broken; `should`: everything else that is worth doing. */
export type Need = 'must' | 'should';

/** Something to do, in the order in which it is to be done. */
export type Step = { readonly need: Need } & (
  | {
      readonly kind: 'spf';
      readonly record: PublishRecord;
      /** Records that it includes and that come first. */
      readonly parts: readonly PublishRecord[];
      readonly fix: Fix;
      /** Changes that a person should confirm. */
      readonly confirm: readonly Edit[];
    }
  /** No record that may be published could be found. */
  | { readonly kind: 'spf-not-ready'; readonly why: Refusal; readonly objections: readonly Objection[] }
  | { readonly kind: 'dkim' | 'dmarc' | 'consent'; readonly record: PublishRecord }
  /** What none of the records above puts right. */
  | { readonly kind: 'finding'; readonly finding: Finding }
);

/** What a person has to do, worst first; notes only where they count, too. */
export function stepsOf(report: JudgedDomain, withNotes = false): readonly Step[] {
  const records = recordSteps(report);
  const rest = report.findings
    .filter(({ severity }) => withNotes || severity !== 'info')
    .filter((finding) => !records.some((step) => putsRight(step, finding)))
    .map((finding): Step => ({ kind: 'finding', finding, need: finding.severity === 'error' ? 'must' : 'should' }));
  const steps = [...records, ...rest];
  return [...steps.filter(({ need }) => need === 'must'), ...steps.filter(({ need }) => need === 'should')];
}

function recordSteps(report: JudgedDomain): readonly Step[] {
  const { publish } = report;
  const changed = (part: keyof typeof publish): readonly PublishRecord[] => recordsIn(publish[part]).filter(isChange);
  const single = (kind: 'dkim' | 'dmarc' | 'consent', part: keyof typeof publish): readonly Step[] =>
    changed(part).map((record) => ({ kind, record, need: needFor(report, (finding) => isAt(finding, record)) }));
  return [
    ...spfSteps(report),
    ...single('dkim', 'dkim'),
    ...single('dmarc', 'dmarc'),
    ...single('consent', 'reportConsent'),
  ];
}

function spfSteps(report: JudgedDomain): readonly Step[] {
  const { publish, proposal } = report;
  const need = acceptanceOf(report.facts).kind === 'undecided' ? 'must' : needFor(report, isAboutSpf);
  if (publish.spf.kind === 'refused') {
    const { why } = publish.spf;
    if (why.kind === 'no-domain' || why.kind === 'unanswered') return [];
    const objections = why.kind === 'not-verified' ? why.objections : [];
    return [{ kind: 'spf-not-ready', why, objections, need }];
  }
  const changed = recordsIn(publish.spf).filter(isChange);
  const record = changed.at(-1);
  if (record === undefined || proposal.kind === 'none') return [];
  const { fix } = proposal;
  const confirm = fix.edits.filter((edit) => certaintyOf(edit) === 'plain');
  return [{ kind: 'spf', record, parts: changed.slice(0, -1), fix, confirm, need }];
}

function needFor({ findings }: JudgedDomain, isAbout: (finding: Finding) => boolean): Need {
  return findings.some((finding) => finding.severity === 'error' && isAbout(finding)) ? 'must' : 'should';
}

/** Rules of other areas are about one sender: those about its addresses are about SPF, those about its key are not. */
const areasOfRecords: ReadonlySet<string> = new Set(['spf', 'dns', 'mx', 'dkim', 'dmarc', 'mta-sts', 'tlsrpt', 'bimi']);

function isAboutSpf({ rule, place }: Finding): boolean {
  return rule.startsWith('spf/') || (isAboutSender(rule) && !place.owner.includes('_domainkey'));
}

function isAboutSender(rule: string): boolean {
  return !areasOfRecords.has(rule.slice(0, rule.indexOf('/')));
}

function isAt({ place }: Finding, { name }: PublishRecord): boolean {
  return place.owner === name;
}

/** Whether the finding goes once the step is done: it is about that record, and not for somebody else to mend. */
function putsRight(step: Step, finding: Finding): boolean {
  if (step.kind === 'finding') return false;
  const isMendable = finding.edit !== undefined || !isForOthers(finding);
  switch (step.kind) {
    case 'spf':
      return isAboutSpf(finding) && isMendable;
    case 'spf-not-ready':
      return (isAboutSender(finding.rule) && isAboutSpf(finding)) || isSaidBy(step.objections, finding);
    case 'dkim':
      return isAt(finding, step.record);
    case 'dmarc':
      return isAt(finding, step.record) && !choices.has(finding.rule);
    case 'consent':
      return finding.rule === 'dmarc/report-not-authorised';
  }
}

/** A term whose meaning is not clear is named by the test of the record as well. */
function isSaidBy(objections: readonly Objection[], { place, rule }: Finding): boolean {
  if (!rule.startsWith('spf/') || place.text === undefined || place.span === undefined) return false;
  const term = place.text.slice(place.span.start, place.span.end);
  return objections.some((one) => one.kind === 'syntax' && one.terms.includes(term));
}

/** What only the company can decide stays as it is. */
const choices: ReadonlySet<string> = new Set(rules.filter(({ remedy }) => remedy === 'choice').map(({ id }) => id));

const forOthers: ReadonlySet<string> = new Set(
  rules.filter(({ remedy }) => remedy === 'elsewhere' || remedy === 'none').map(({ id }) => id),
);

function isForOthers({ rule }: Finding): boolean {
  return forOthers.has(rule) && !isAboutSender(rule) && rule !== 'dmarc/missing';
}
