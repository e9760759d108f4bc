import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { type Detection, defineRule } from '../rule/rule.js';
import { helpPage } from './help-page.js';
import { keyPlace } from './key-place.js';

export type DkimUnproven =
  /** How far the key is from the printed one. */
  | { readonly name: string; readonly edits: number }
  /** Unlike the printed one; the sender publishes several at this name. */
  | { readonly name: string; readonly severalAt: string };

/** Without a live reference only the printed key is available for comparison. */
export const dkimUnproven = defineRule<DkimUnproven>()({
  id: 'directo/dkim-unproven',
  severity: 'info',
  source: helpPage,
  remedy: 'none',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgEkD4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )
directo._domainkey.directo.ee. A 192.0.2.1\n`,
    good: goodDkim,
  },
  *check({ dkim }): Generator<Detection<DkimUnproven>> {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { verdict, name, live } = dkim;
    const place = keyPlace(dkim, dkim.state);
    if (verdict?.kind === 'fits-print') yield { place, data: { name, edits: 0 } };
    if (verdict?.kind === 'near-print') yield { place, data: { name, edits: verdict.edits }, severity: 'warning' };
    // One that was not answered is `dns/no-answer`.
    if (verdict?.kind === 'not-compared' && live.state.kind === 'several')
      yield { place, data: { name, severalAt: live.name }, severity: 'warning' };
  },
});
