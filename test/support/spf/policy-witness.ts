import { type DnsView, isVoid } from '../../../src/dns/answer.js';
import type { Domain } from '../../../src/dns/name.js';
import type { Condition } from '../../../src/spf/evaluate/condition.js';
import type { Envelope } from '../../../src/spf/evaluate/envelope.js';
import { macroContext } from '../../../src/spf/evaluate/envelope.js';
import { type Cost, type Evaluation, finalEnding, type Step, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { partialText, varies, varyingTerm } from '../../../src/spf/evaluate/varying.js';
import { expandTarget } from '../../../src/spf/macro/expand.js';
import { type MacroLetter, targetOf } from '../../../src/spf/record/record.js';

/** How a term that hangs on more than the address came out for one mail. */
export interface Witness {
  readonly key: string;
  readonly result: string;
  /** What it added beside its own lookup. */
  readonly extra: Cost;
}

/** The varying terms that one evaluation met, in order. */
export function witnessesOf(
  evaluation: Evaluation,
  envelope: Envelope,
  unknown: ReadonlySet<MacroLetter>,
  dns: DnsView,
): readonly Witness[] {
  const seen: Witness[] = [];
  walk(evaluation, { lookups: 0, voidLookups: 0 });
  return seen;

  function walk({ domain, steps, ending }: Evaluation, start: Cost): void {
    let before = start;
    for (const [index, step] of steps.entries()) {
      const last = index === steps.length - 1;
      const over = last && ending.kind === 'permerror' && ending.why.kind === 'too-many-lookups';
      const counted = { lookups: before.lookups + 1, voidLookups: before.voidLookups };
      const key = over ? undefined : keyOf(step, domain);
      if (key !== undefined)
        seen.push({ key, result: resultIn(step, last ? ending : undefined), extra: minus(step.costSoFar, counted) });
      else if (step.inner !== undefined) {
        walk(
          step.inner,
          isVoid(dns.lookup(step.inner.domain, 'TXT')) ? { ...counted, voidLookups: counted.voidLookups + 1 } : counted,
        );
      }
      before = step.costSoFar;
    }
  }

  function keyOf({ term }: Step, domain: Domain): string | undefined {
    const spec = targetOf(term);
    const context = macroContext(envelope, domain, dns, rfcLimits);
    const isPtr = term.type === 'directive' && term.mechanism.kind === 'ptr';
    if (spec !== undefined && varies(spec, unknown, 'many'))
      return varyingTerm(term, partialText(spec, unknown, context), { domain, limits: rfcLimits }).key;
    if (!isPtr) return undefined;
    const target = spec === undefined ? ({ kind: 'name', name: domain } as const) : expandTarget(spec, context);
    return target.kind === 'name' ? varyingTerm(term, target.name, { domain, limits: rfcLimits }).key : undefined;
  }
}

function resultIn(step: Step, ending: Evaluation['ending'] | undefined): string {
  if (step.term.type !== 'directive') return ending === undefined ? '' : verdictOf(ending);
  if (step.matched) return 'match';
  if (ending === undefined) return 'no-match';
  const { kind } = finalEnding(ending);
  return kind === 'permerror' || kind === 'temperror' ? kind : 'no-match';
}

function minus(one: Cost, other: Cost): Cost {
  return { lookups: one.lookups - other.lookups, voidLookups: one.voidLookups - other.voidLookups };
}

/** Whether all conditions are what the evaluation met, and it met no other varying term. */
export function meets(conditions: readonly Condition[], witnesses: readonly Witness[]): boolean {
  let at = 0;
  for (const condition of conditions) {
    switch (condition.kind) {
      case 'term':
      case 'redirect': {
        const witness = witnesses[at++];
        if (witness?.key !== condition.varying.key || witness.result !== condition.result) return false;
        break;
      }
      case 'count': {
        const spent = witnesses.slice(0, at).reduce((sum, { extra }) => sum + extra[condition.of], 0);
        if (spent <= condition.atMost !== condition.holds) return false;
        break;
      }
    }
  }
  return at === witnesses.length;
}
