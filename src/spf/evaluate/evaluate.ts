import { Effort } from '../../collections/effort.js';
import type { DnsView } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import type { MacroLetter } from '../record/record.js';
import { checkHost } from './check-host.js';
import { cohortOf } from './cohort.js';
import type { Envelope } from './envelope.js';
import type { Evaluation } from './evaluation.js';
import { type Limits, rfcLimits } from './limits.js';
import { askAhead } from './tree.js';

const nothingUnknown: ReadonlySet<MacroLetter> = new Set();

/**
 * `check_host()` of RFC 7208 §4: what a receiver answers for this mail, with every term tried on the way.
 *
 * Synchronous and pure: asks `dns` in the RFC's order and stops at the first answer that is `unasked`, with the
 * ending `undetermined`. Counts lookups and void lookups as a sequential evaluation does. Never throws.
 */
export function evaluate(envelope: Envelope, dns: DnsView, limits: Limits = rfcLimits): Evaluation {
  const { identity, client } = envelope;
  const nowhere: Evaluation = {
    domain: root,
    steps: [],
    ending: { kind: 'none', why: 'bad-name', text: identity.domain },
  };
  if (identity.name === undefined) return nowhere;
  const circumstances = {
    session: envelope,
    unknown: nothingUnknown,
    dns,
    limits,
    effort: new Effort(),
  };
  const [only] = checkHost(identity.name, cohortOf({ kind: 'one', address: client }), circumstances);
  return only?.evaluation ?? nowhere;
}

/** {@link evaluate} for DNS that has to be asked: all that the evaluation may need is asked before it starts. */
export function evaluateAhead(envelope: Envelope, dns: DnsView, limits: Limits = rfcLimits): Evaluation {
  const { name } = envelope.identity;
  if (name !== undefined) askAhead(name, [envelope], dns);
  return evaluate(envelope, dns, limits);
}
