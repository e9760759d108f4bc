import {
  type Asked,
  costOf,
  decisionPath,
  type Ending,
  type Evaluation,
  finalEnding,
  type Step,
  verdictOf,
} from '../../spf/evaluate/evaluation.js';
import type { Explanation } from '../../spf/evaluate/explanation.js';
import { recordTexts } from './record-texts.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An evaluation for machines: the documented shape of `evaluate --format json`. */
export function evaluationJson(evaluation: Evaluation, explanation: Explanation): { readonly [key: string]: Json } {
  const { lookups, voidLookups } = costOf(evaluation);
  const [decision] = decisionPath(evaluation);
  return {
    result: verdictOf(evaluation.ending),
    explanation: explanation.kind === 'given' ? explanation.text : null,
    matched: decision === undefined ? null : decision.term.text,
    matchedIn: decision === undefined ? null : decision.domain,
    lookups,
    voidLookups,
    reason: reasonOf(evaluation.ending),
    trace: traceJson(evaluation),
  };
}

function traceJson({ domain, record, steps, ending }: Evaluation): { readonly [key: string]: Json } {
  return {
    domain,
    record: record === undefined ? null : record.text,
    result: verdictOf(ending),
    terms: steps.map(stepJson),
  };
}

function stepJson(step: Step): { readonly [key: string]: Json } {
  return {
    term: step.term.text,
    start: step.term.span.start,
    end: step.term.span.end,
    target: step.target ?? null,
    matched: step.matched,
    lookups: step.costSoFar.lookups,
    voidLookups: step.costSoFar.voidLookups,
    asked: step.asked.map(askedJson),
    ...(step.inner === undefined ? {} : { trace: traceJson(step.inner) }),
  };
}

function askedJson(asked: Asked): { readonly [key: string]: Json } {
  const { answer } = asked;
  return {
    name: asked.name,
    type: asked.type,
    status: answer.status,
    ...(answer.status === 'failed' ? { reason: answer.reason } : {}),
    records: recordTexts(asked),
  };
}

/** Why nothing matched: the kind of error, or what was missing. */
function reasonOf(ending: Ending): Json {
  const final = finalEnding(ending);
  switch (final.kind) {
    case 'match':
      return null;
    case 'default':
      return 'no-match';
    case 'assumed':
    case 'unexplored':
      return final.kind;
    case 'none':
      return final.why;
    case 'permerror':
      return final.why.kind;
    case 'temperror':
    case 'undetermined':
      return `${final.question.type} ${final.question.name}`;
  }
}
