import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { type Network, withoutHostBits } from '../../ip/network.js';
import { directivesOf, malformedTerms, type SpfRecord, type Term, targetOf } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export type Untidiness =
  /** More than one space, or one at the end. */
  | 'spaces'
  /** RFC 7208 §7.3: a final dot SHOULD NOT be published. */
  | 'final-dot'
  | 'upper-case'
  /** `ip4:192.0.2.7/24` means `ip4:192.0.2.0/24`. */
  | 'host-bits'
  /** RFC 7208 §6: modifiers SHOULD be last. */
  | 'modifier-early'
  /** `/32` and `/128` are the defaults. */
  | 'whole-prefix';

export interface UntidyData {
  /** What was found, each kind once, with the first term that shows it. */
  readonly places: readonly { readonly kind: Untidiness; readonly term: string }[];
}

/** Legal and harmless, but it hides errors. Silent if the record has a mistake, which should be fixed first. */
export const untidy = defineRule<UntidyData>()({
  id: 'spf/untidy',
  severity: 'info',
  source: rfc(7208, '4.6.1'),
  remedy: 'none',
  examples: { bad: spfZone('v=spf1 +mx  a:Directo.Gate.ee. -all'), good: goodSpf },
  *check({ spf, request }) {
    for (const { text, record, mistakes } of spf.examined) {
      if (mistakes.length > 0 || malformedTerms(record).length > 0) continue;
      const places = untidinessOf(record);
      if (places.length > 0) yield { place: inRecord(request.domain, text), data: { places } };
    }
  },
});

function untidinessOf(record: SpfRecord): UntidyData['places'] {
  const found = new Map<Untidiness, string>();
  if (/ {2}| $/.test(record.text)) found.set('spaces', '');
  const version = record.text.slice(0, 'v=spf1'.length);
  if (version !== 'v=spf1') found.set('upper-case', version);
  for (const term of record.terms)
    for (const kind of kindsIn(term, record)) if (!found.has(kind)) found.set(kind, term.text);
  return [...found].map(([kind, term]) => ({ kind, term }));
}

function* kindsIn(term: Term, record: SpfRecord): Generator<Untidiness> {
  if (term.type === 'malformed' || term.type === 'unknown-modifier') return;
  const target = targetOf(term);
  // In a macro, upper case is significant (RFC 7208 §7.3).
  if (/[A-Z]/.test(term.text) && !term.text.includes('%')) yield 'upper-case';
  if (target !== undefined && /[^.]\.$/.test(target.text)) yield 'final-dot';
  if (term.type !== 'directive') {
    const later = directivesOf(record).filter((directive) => directive.span.start > term.span.start);
    // A redirect next to `all` has no effect anywhere: `spf/redirect-with-all`.
    const isPointless =
      term.type === 'redirect' && directivesOf(record).some(({ mechanism }) => mechanism.kind === 'all');
    if (later.length > 0 && !isPointless) yield 'modifier-early';
    return;
  }
  const { mechanism } = term;
  if ('network' in mechanism && hasHostBits(mechanism.network)) yield 'host-bits';
  if (mechanism.kind === 'ip6' ? /\/128$/.test(term.text) : /\/32(?:$|\/\/)|\/\/128$/.test(term.text))
    yield 'whole-prefix';
}

function hasHostBits(network: Network): boolean {
  return withoutHostBits(network).address.bits !== network.address.bits;
}
