import type { Facts } from '../../facts/facts.js';
import { type AddressVerdict, isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { formatAddress } from '../../ip/address.js';
import type { Directive } from '../../spf/record/record.js';

/** The addresses of the ordinary route: mass mail has its own rule. */
export function regularAddresses({ addresses }: Facts): Facts['addresses'] {
  return addresses.filter((one) => isRequired(one, false));
}

/** The addresses that must pass. */
export function required({ addresses, request }: Facts): readonly AddressVerdict[] {
  return addresses.filter((one) => isRequired(one, request.massMail));
}

/**
 * Required addresses that the record refuses or does not mention. A broken record and missing DNS answers refuse
 * nothing.
 */
export function refused(facts: Facts): readonly AddressVerdict[] {
  return required(facts).filter(isRefused);
}

export function isRefused(one: AddressVerdict): boolean {
  switch (verdictFor(one)) {
    case 'fail':
    case 'softfail':
    case 'neutral':
      return true;
    case 'pass':
    case 'none':
    case 'permerror':
    case 'temperror':
    case 'undetermined':
      return false;
  }
}

export function isAccepted(one: AddressVerdict): boolean {
  return verdictFor(one) === 'pass';
}

export function addressTexts(addresses: readonly AddressVerdict[]): readonly string[] {
  return addresses.map((one) => formatAddress(one.address));
}

/** The term of the domain's own record that decided; absent if none matched or its redirect decided. */
export function ownDecision({ evaluation }: AddressVerdict): Directive | undefined {
  return evaluation.ending.kind === 'match' ? evaluation.ending.by : undefined;
}
