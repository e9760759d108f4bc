import type { MisplacedKey } from '../../dkim/misplaced.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodDkim, goodSpf, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export interface MisplacedKeyData {
  readonly owner: string;
  /** Where it belongs. */
  readonly right: string;
  readonly place: MisplacedKey['place'];
  /** What to type as the name in a panel that adds the domain itself. */
  readonly host: string;
}

/** `warning`: nothing says that it is the key of the sender under test. */
export const misplaced = defineRule<MisplacedKeyData>()({
  id: 'dkim/misplaced',
  severity: 'error',
  source: rfc(6376, '3.6.2.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}directo.domainkey TXT "k=rsa; p=${strangersKey}"\n`, good: goodDkim },
  *check({ dkim }) {
    if (dkim === undefined) return;
    for (const { owner, text, place, isSenders } of dkim.misplaced)
      yield {
        place: inRecord(owner, text),
        data: { owner, right: dkim.name, place, host: `${dkim.selector}._domainkey` },
        severity: isSenders ? 'error' : 'warning',
      };
  },
});
