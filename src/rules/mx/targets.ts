import { isVoid, recordsOf } from '../../dns/answer.js';
import { labelsOf } from '../../dns/name.js';
import type { MailHost } from '../../facts/mx-facts.js';
import { rfc } from '../../finding/source.js';
import { type Address, formatAddress } from '../../ip/address.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { goodSpf } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';

const sends = '@ TXT "v=spf1 a:directo.gate.ee -all"\n';

/** Neither a mail host nor an address: what comes back has nowhere to go. */
export const unreachable = defineRule<{ domain: string }>()({
  id: 'mx/unreachable',
  severity: 'error',
  source: rfc(5321, '5.1'),
  remedy: 'elsewhere',
  examples: { bad: sends, good: goodSpf },
  *check({ mx, mail, request }) {
    // A name that does not exist at all is told as that.
    if (mx.status !== 'nodata' || mail.fallback === undefined) return;
    if (isVoid(mail.fallback.a) && isVoid(mail.fallback.aaaa))
      yield { place: { owner: request.domain, type: 'MX' }, data: { domain: request.domain } };
  },
});

export const targetUnresolvable = defineRule<{ host: string }>()({
  id: 'mx/target-unresolvable',
  severity: 'error',
  source: rfc(5321, '5.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 20 senas\n`, good: goodSpf },
  *check({ mail, request }) {
    for (const { host, a, aaaa } of mail.hosts)
      if (isVoid(a) && isVoid(aaaa) && !isAddress(host))
        yield { place: { owner: request.domain, type: 'MX' }, data: { host } };
  },
});

export const targetAlias = defineRule<{ host: string; target: string }>()({
  id: 'mx/target-alias',
  severity: 'warning',
  source: rfc(2181, '10.3'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 20 atsarginis\natsarginis CNAME pastas\n`, good: goodSpf },
  *check({ mail, request }) {
    for (const one of mail.hosts) {
      const [target] = recordsOf(one.alias);
      // One that leads nowhere is told by what is missing there.
      if (target !== undefined && isResolved(one))
        yield { place: { owner: request.domain, type: 'MX' }, data: { host: one.host, target } };
    }
  },
});

/** An address where a name belongs, or a name whose addresses exist inside networks only. */
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

function addressesOf({ a, aaaa }: MailHost): readonly Address[] {
  return [...recordsOf(a), ...recordsOf(aaaa)];
}

function isResolved(host: MailHost): boolean {
  return addressesOf(host).length > 0;
}

function isInside(address: Address): boolean {
  return isSpecialPurpose(address.family === 4 ? { address, prefix: 32 } : { address, prefix: 128 });
}

/** A top label is never all digits, so such a name was meant as an address. */
function isAddress(host: MailHost['host']): boolean {
  return /^[0-9]+$/.test(labelsOf(host).at(-1) ?? '');
}
