import { isVoid } from '../../dns/answer.js';
import { type Domain, domainFromText, isSubdomain } from '../../dns/name.js';
import { isAboutSender, namesSenderHost } from '../../facts/sender-terms.js';
import { parseAddress, sameAddress } from '../../ip/address.js';
import { resembles } from '../../senders/resemblance.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { recordStanding } from '../../spf/record/published-record.js';
import type { Directive, TargetModifier } from '../../spf/record/record.js';
import { targetOf } from '../../spf/record/record.js';
import { type Change, converted, dropped } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';

/** What becomes of a term that names the sender's host or addresses in a form that refuses it or cannot work. */
export function senderChange(term: Directive | TargetModifier, context: FixContext): Change | undefined {
  const { request, state } = context;
  const target = targetOf(term);
  const named = target !== undefined && namesSenderHost(target, request.domain, state);
  if (term.type !== 'directive')
    return named && isDead(target.text, context) ? dropped(term.text, 'wrong-form') : undefined;
  if (term.qualifier !== '+' && isAboutSender(term, request.domain, state)) return dropped(term.text, 'against-sender');
  if (named) return changeOfNamed(term, context);
  const name = target === undefined ? undefined : constantTarget(target, request.domain);
  return name !== undefined && isMisspelt(name, context) && findsNothing(term, name, context)
    ? dropped(term.text, 'wrong-form')
    : undefined;
}

function changeOfNamed({ text, mechanism }: Directive, context: FixContext): Change | undefined {
  switch (mechanism.kind) {
    case 'a': {
      if (mechanism.prefix4 === 32 && mechanism.prefix6 === 128) return undefined;
      // Its neighbours are strangers.
      return converted(text, `a:${mechanism.target?.text}`, { kind: 'sender-prefix' });
    }
    case 'mx': {
      const name = mechanism.target === undefined ? undefined : domainFromText(mechanism.target.text);
      return name !== undefined && isVoid(context.dns.lookup(name, 'MX')) ? dropped(text, 'wrong-form') : undefined;
    }
    case 'include':
      return isDead(mechanism.target.text, context) ? dropped(text, 'wrong-form') : undefined;
    case 'exists':
    case 'ptr':
      return dropped(text, 'wrong-form');
    case 'all':
    case 'ip4':
    case 'ip6':
      return undefined;
  }
}

function isDead(text: string, context: FixContext): boolean {
  const name = domainFromText(text);
  return name !== undefined && recordStanding(name, context.dns) === 'void';
}

function isMisspelt(name: Domain, { state }: FixContext): boolean {
  return state.hosts.some(({ host }) => resembles(name, host));
}

function findsNothing({ mechanism }: Directive, name: Domain, context: FixContext): boolean {
  switch (mechanism.kind) {
    case 'include':
      return recordStanding(name, context.dns) === 'void';
    case 'mx':
      return isVoid(context.dns.lookup(name, 'MX')) && isVoid(context.dns.lookup(name, 'A'));
    case 'a':
    case 'exists':
    case 'ptr':
      return isVoid(context.dns.lookup(name, 'A'));
    case 'all':
    case 'ip4':
    case 'ip6':
      return false;
  }
}

/** Names of two labels or more, and addresses, wherever they stand in a text. */
const named = /[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/gi;
/** What may be stuck to a name by a slip: `a.directo.gate.ee`, `ip4_directo.gate.ee`. */
const stuckMechanism = /^(?:a|mx|ip4|ip6|ip|include|exists|ptr|redirect)[._-]/i;

/** How a broken text speaks of the sender and of nobody else: by its host, or by addresses alone. */
export function frameOf(text: string, context: FixContext): 'host' | 'addresses' | undefined {
  const found = text.match(named) ?? [];
  const kinds = found.map((one) => kindOf(one, context));
  if (kinds.length === 0 || kinds.includes(undefined)) return undefined;
  return kinds.includes('host') ? 'host' : 'addresses';
}

function kindOf(text: string, context: FixContext): 'host' | 'addresses' | undefined {
  const [first = '', last] = text.split('-');
  const address = parseAddress(first);
  // A range goes on after its first address: `90.190.150.210-213`.
  if (address !== undefined && (last === undefined || /^[0-9.]+$/.test(last)))
    return context.state.addresses.some((one) => sameAddress(one.address, address)) ? 'addresses' : undefined;
  return [text, text.replace(stuckMechanism, '')].some((one) => isSenderHost(one, context)) ? 'host' : undefined;
}

function isSenderHost(text: string, context: FixContext): boolean {
  const name = domainFromText(text);
  if (name === undefined) return false;
  return context.state.hosts.some(({ host }) => isSubdomain(name, host)) || isMisspelt(name, context);
}
