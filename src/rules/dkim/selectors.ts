import { isKeyText, parseKeyRecord } from '../../dkim/key-record.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';

const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyoCJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di';

/** `instead`: a text that stands there and is no key. */
export const missing = defineRule<{ name: string; instead?: string }>()({
  id: 'dkim/missing',
  severity: 'warning',
  source: rfc(6376, '6.1.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}; with --selector k1\n`,
    good: `${goodSpf}; with --selector k1\nk1._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ selectors }) {
    for (const { name, state, asked } of selectors.sought) {
      if (!asked) continue;
      if (state.kind === 'missing') yield { place: { owner: name, type: 'TXT' }, data: { name } };
      const [instead] = state.kind === 'no-key-record' ? state.texts : [];
      if (instead !== undefined) yield { place: inRecord(name, instead), data: { name, instead } };
    }
  },
});

/** The user said that this sender must be able to send, and DKIM is all that can speak for its mail. */
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
      // What stands there and cannot be used is told as that.
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

/** A key that was withdrawn for every selector says that nobody signs, which is no accident. */
export const wildcard = defineRule<{ name: string; text: string }>()({
  id: 'dkim/wildcard',
  severity: 'warning',
  source: rfc(6376, '6.1.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}*._domainkey TXT "k=rsa; p=${key}"\n`,
    good: `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ selectors }) {
    const { name, texts } = selectors.wildcard ?? {};
    const text = texts?.[0];
    if (name === undefined || text === undefined) return;
    if (isKeyText(text) && parseKeyRecord(text).problems.some(({ kind }) => kind === 'revoked')) return;
    yield { place: inRecord(name, text), data: { name, text } };
  },
});
