import { recordsOf } from '../../dns/answer.js';
import { hasDrifted } from '../../facts/sender-verdicts.js';
import { formatAddress } from '../../ip/address.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { helpPage } from './help-page.js';

/** The facts in this program, or in DNS, are out of date. */
export const addressesChanged = defineRule<{ host: string; found: readonly string[]; documented: readonly string[] }>()(
  {
    id: 'directo/addresses-changed',
    severity: 'warning',
    source: helpPage,
    remedy: 'none',
    examples: {
      bad: `${goodSpf}directo.gate.ee. A 90.190.150.212\n`,
      good: goodSpf,
    },
    *check({ sender, request }) {
      if (!hasDrifted(sender)) return;
      for (const { host, a, aaaa } of sender.hosts) {
        const found = [...recordsOf(a), ...recordsOf(aaaa)].map(formatAddress);
        const documented = request.sender.routes.find((route) => route.hosts.includes(host))?.addresses ?? [];
        yield { place: { owner: host, type: 'A' }, data: { host, found, documented } };
      }
    },
  },
);
