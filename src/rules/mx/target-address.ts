import { rfc } from '../../finding/source.js';
import { type Address, formatAddress } from '../../ip/address.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { addressesOf, isAddress } from './mail-host.js';

/** An address instead of a name, or a name whose addresses exist only inside networks. */
export const targetAddress = defineRule<{ host: string; addresses: readonly string[] }>()({
  id: 'mx/target-address',
  severity: 'error',
  source: rfc(1035, '3.3.9'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 20 vidinis\nvidinis A 192.168.1.25\n`, good: goodSpf },
  *check({ mail, request }) {
    for (const one of mail.hosts) {
      const addresses = addressesOf(one);
      const hidden = addresses.length > 0 && addresses.every(isInside);
      if (isAddress(one.host) || hidden)
        yield {
          place: { owner: request.domain, type: 'MX' },
          data: { host: one.host, addresses: addresses.map(formatAddress) },
        };
    }
  },
});

function isInside(address: Address): boolean {
  return isSpecialPurpose(address.family === 4 ? { address, prefix: 32 } : { address, prefix: 128 });
}
