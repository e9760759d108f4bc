import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** The user requires this sender, and only DKIM can authenticate its mail. */
export const senderMissing = defineRule<{ sender: string; domain: string; names: readonly string[] }>()({
  id: 'dkim/sender-missing',
  severity: 'error',
  source: rfc(9989, '4.4'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}; with --sender mailchimp\n`,
    good: `${goodSpf}k2._domainkey CNAME directo._domainkey.directo.ee.\n; with --sender mailchimp\n`,
  },
  *check({ standings, selectors, request }) {
    for (const { sender, expected, authorised } of standings) {
      if (!expected || authorised !== 'not-needed') continue;
      const sought = selectors.sought.filter((one) => one.sender === sender);
      const [first] = sought;
      // An unusable record has its own rule.
      const isEmpty = ({ state }: (typeof sought)[number]): boolean =>
        state.kind === 'missing' || state.kind === 'no-key-record';
      if (first === undefined || !sought.every(isEmpty)) continue;
      yield {
        place: { owner: first.name, type: 'TXT' },
        data: { sender: sender.name, domain: request.domain, names: sought.map(({ name }) => name) },
      };
    }
  },
});
