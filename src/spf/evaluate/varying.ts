import type { MacroContext } from '../macro/expand.js';
import { expand } from '../macro/expand.js';
import {
  type Directive,
  type DomainSpec,
  type MacroLetter,
  type MacroPiece,
  type TargetModifier,
  targetOf,
} from '../record/record.js';
import type { RecordCircumstances } from './circumstances.js';
import { type Cohort, mostOf, onCondition, spentKey, withUncertain } from './cohort.js';
import { areConsistent, type Condition, type VaryingTerm } from './condition.js';
import { type RedirectResult, redirectResults } from './evaluation.js';
import type { Limits } from './limits.js';

/** Macros for the client's address or its name: unknown while a set of clients is evaluated. */
const clientLetters: ReadonlySet<MacroLetter> = new Set(['i', 'p', 'c']);

/** Whether the expansion of a domain-spec depends on something unknown. */
export function varies(spec: DomainSpec, unknown: ReadonlySet<MacroLetter>, clients: 'one' | 'many'): boolean {
  return spec.pieces.some(
    (piece) =>
      piece.kind === 'macro' && (unknown.has(piece.letter) || (clients === 'many' && clientLetters.has(piece.letter))),
  );
}

/** The domain-spec with what is known put in, the other macros as they are written. */
export function partialText(spec: DomainSpec, unknown: ReadonlySet<MacroLetter>, context: MacroContext): string {
  return spec.pieces
    .map((piece) => {
      if (piece.kind === 'macro' && (unknown.has(piece.letter) || clientLetters.has(piece.letter)))
        return macroText(piece);
      const expansion = expand({ ...spec, pieces: [piece] }, context);
      return expansion.kind === 'text' ? expansion.text : '';
    })
    .join('')
    .toLowerCase();
}

function macroText(piece: Extract<MacroPiece, { kind: 'macro' }>): string {
  const letter = piece.urlEscape ? piece.letter.toUpperCase() : piece.letter;
  const delimiters = piece.delimiters === '.' ? '' : piece.delimiters;
  return `%{${letter}${piece.keep ?? ''}${piece.reverse ? 'r' : ''}${delimiters}}`;
}

/** Describes a term whose target reads `target`. */
export function varyingTerm(
  term: Directive | TargetModifier,
  target: string,
  { domain, limits }: Pick<RecordCircumstances, 'domain' | 'limits'>,
): VaryingTerm {
  const shared = { domain, term, target };
  if (term.type !== 'directive')
    return { ...shared, key: `record:${target}`, maxVoidLookups: limits.voidLookups, maxLookups: limits.lookups };
  const { mechanism } = term;
  // `%{p}` prefers names under the domain of the record that it stands in.
  const scope = usesValidatedName(term) ? `@${domain}` : '';
  switch (mechanism.kind) {
    case 'include':
      return {
        ...shared,
        key: `record:${target}${scope}`,
        maxVoidLookups: limits.voidLookups,
        maxLookups: limits.lookups,
      };
    case 'a':
    case 'mx': {
      const key = `${mechanism.kind}:${target}/${mechanism.prefix4}//${mechanism.prefix6}${scope}`;
      return { ...shared, key, maxVoidLookups: mechanism.kind === 'a' ? 1 : limits.mxNames + 1, maxLookups: 0 };
    }
    case 'ptr':
      return { ...shared, key: `ptr:${target}${scope}`, maxVoidLookups: limits.ptrNames + 1, maxLookups: 0 };
    case 'exists':
    case 'all':
    case 'ip4':
    case 'ip6':
      return { ...shared, key: `${mechanism.kind}:${target}${scope}`, maxVoidLookups: 1, maxLookups: 0 };
  }
}

function usesValidatedName(term: Directive | TargetModifier): boolean {
  return targetOf(term)?.pieces.some((piece) => piece.kind === 'macro' && piece.letter === 'p') ?? false;
}

/** A cohort under the condition of a result. */
export interface Assumed<T> {
  readonly cohort: Cohort;
  readonly result: T;
}

/**
 * A cohort for each result that a varying term can have, on the condition that it does; none that contradicts what was
 * assumed before. A failing DNS answer is not among them: it would be a temperror.
 */
export function assumeMatch(
  varying: VaryingTerm,
  cohort: Cohort,
  limits: Limits,
): readonly Assumed<'match' | 'no-match' | 'permerror'>[] {
  const spent = spentKey(cohort);
  const results = ['match', 'no-match', ...(mayFail(varying, cohort, limits) ? (['permerror'] as const) : [])] as const;
  return results.flatMap((result) =>
    assume(cohort, { kind: 'term', varying, result, spent }).map((assumed) => ({
      cohort: result === 'permerror' ? assumed : withUncertain(assumed, varying),
      result,
    })),
  );
}

/** The same for a redirect: what its target may answer. */
export function assumeAnswer(varying: VaryingTerm, cohort: Cohort): readonly Assumed<RedirectResult>[] {
  const spent = spentKey(cohort);
  return redirectResults.flatMap((result) =>
    assume(cohort, { kind: 'redirect', varying, result, spent }).map((assumed) => ({
      cohort: withUncertain(assumed, varying),
      result,
    })),
  );
}

function assume(cohort: Cohort, condition: Condition): Cohort[] {
  if (!areConsistent([condition], cohort.conditions)) return [];
  return [onCondition(cohort, condition)];
}

/** A term that asks only for addresses errs by its void lookup alone; others can lead to a broken record or too many hosts. */
function mayFail(varying: VaryingTerm, { cost, uncertain }: Cohort, limits: Limits): boolean {
  if (varying.maxVoidLookups !== 1) return true;
  return cost.voidLookups + mostOf(uncertain.voidLookups, 'voidLookups') + 1 > limits.voidLookups;
}
