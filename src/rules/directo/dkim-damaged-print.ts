import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { helpPage } from './help-page.js';
import { keyPlace } from './key-place.js';
import { type KeySource, sourceOf } from './key-source.js';

/** Copied correctly from a page that has the mistake: nothing else shows the company that it is wrong. */
export const dkimDamagedPrint = defineRule<{ name: string; source: KeySource }>()({
  id: 'directo/dkim-damaged-print',
  severity: 'error',
  source: helpPage,
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAAQCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgED4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )\n`,
    good: goodDkim,
  },
  *check({ dkim }) {
    if (dkim?.verdict?.kind !== 'printed-text' || dkim.state.kind !== 'key') return;
    yield { place: keyPlace(dkim, dkim.state), data: { name: dkim.name, source: sourceOf(dkim) } };
  },
});
