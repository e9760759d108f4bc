import { isKeyText, parseKeyRecord } from '../../dkim/key-record.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyoCJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di';

/** Not for a key revoked for every selector: that declares that nothing is signed, and is intended. */
export const wildcard = defineRule<{ name: string; text: string }>()({
  id: 'dkim/wildcard',
  severity: 'warning',
  source: rfc(6376, '6.1.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}*._domainkey TXT "k=rsa; p=${key}"\n`,
    good: goodDkim,
  },
  *check({ selectors }) {
    const { name, texts } = selectors.wildcard ?? {};
    const text = texts?.[0];
    if (name === undefined || text === undefined) return;
    if (isKeyText(text) && parseKeyRecord(text).problems.some(({ kind }) => kind === 'revoked')) return;
    yield { place: inRecord(name, text), data: { name, text } };
  },
});
