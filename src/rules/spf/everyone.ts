import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { type Detection, defineRule } from '../rule/rule.js';
import { termsForEveryone } from '../rule/terms-for-everyone.js';

export interface Everyone {
  readonly terms: readonly string[];
  /** An `exists:` among them, which passes everybody because its name exists. */
  readonly exists?: string;
  /** A term over the mail that a wildcard answers, whatever the mail; `within`: whose record has it, if another's. */
  readonly pattern?: { readonly term: string; readonly within?: string };
}

function* byPattern(facts: Facts): Generator<Detection<Everyone>> {
  const { openPattern } = facts.policy;
  if (openPattern === undefined) return;
  const { term, within, own } = openPattern;
  const isOwn = within === facts.request.domain;
  yield {
    place: inOwnRecord(facts, isOwn ? term.span : own?.span),
    data: {
      terms: [own?.text ?? term.text],
      pattern: { term: term.text, ...(isOwn ? {} : { within }) },
    },
  };
}

/** Terms that add up to the whole internet, without a plain `+all` to show it. */
export const everyone = defineRule<Everyone>()({
  id: 'spf/everyone',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.6'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.0/24 -all'),
  },
  *check(facts) {
    const wide = termsForEveryone(facts);
    const [first] = wide;
    if (first === undefined) {
      yield* byPattern(facts);
      return;
    }
    const exists = wide.find(({ term }) => term.type === 'directive' && term.mechanism.kind === 'exists')?.term.text;
    const terms = wide.map(({ term }) => term.text);
    yield {
      place: inOwnRecord(facts, first.term.span),
      data: { terms, ...(exists === undefined ? {} : { exists }) },
    };
  },
});
