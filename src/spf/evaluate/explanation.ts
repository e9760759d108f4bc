import { type DnsView, isUnasked, joinStrings, type Question, recordsOf } from '../../dns/answer.js';
import { expand, expandTarget } from '../macro/expand.js';
import { isFault, parseMacroString } from '../record/macro-syntax.js';
import { modifierOf } from '../record/record.js';
import { type Envelope, macroContext } from './envelope.js';
import { decidingEvaluation, type Evaluation, verdictOf } from './evaluation.js';
import { type Limits, rfcLimits } from './limits.js';

export type Explanation =
  /** The domain owner's words, ASCII, to be shown as a third party's (RFC 7208 §11.5.2). */
  | { readonly kind: 'given'; readonly text: string }
  /** None published, or unusable, which counts the same (§6.2). */
  | { readonly kind: 'absent' }
  | { readonly kind: 'undetermined'; readonly question: Question };

const absent = { kind: 'absent' } as const;

/**
 * The explanation that goes with a `fail`: of the outermost record, or of the one its redirects lead to, never of an
 * included one (RFC 7208 §6.2). Its question counts against no limit (§4.6.4).
 */
export function explain(
  evaluation: Evaluation,
  envelope: Envelope,
  dns: DnsView,
  limits: Limits = rfcLimits,
): Explanation {
  const deciding = decidingEvaluation(evaluation);
  const { domain, record } = deciding;
  if (verdictOf(deciding.ending) !== 'fail' || record === undefined) return absent;
  const exp = modifierOf(record, 'exp');
  if (exp === undefined) return absent;
  const context = macroContext(envelope, domain, dns, limits);
  const target = expandTarget(exp.target, context);
  if (target.kind === 'undetermined') return target;
  if (target.kind !== 'name') return absent;
  const answer = dns.lookup(target.name, 'TXT');
  if (isUnasked(answer)) return { kind: 'undetermined', question: { name: target.name, type: 'TXT' } };
  const [strings, ...more] = recordsOf(answer);
  if (strings === undefined || more.length > 0) return absent;
  const text = parseMacroString(joinStrings(strings), 0, 'explanation');
  if (isFault(text)) return absent;
  const expansion = expand(text, context);
  if (expansion.kind === 'undetermined') return expansion;
  return /^[\x20-\x7e]*$/.test(expansion.text) ? { kind: 'given', text: expansion.text } : absent;
}
