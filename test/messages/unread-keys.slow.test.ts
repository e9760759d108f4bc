import { expect, it } from 'vitest';
import { unreadKeys } from '../support/unread-keys.js';

/** Two keys that nothing reads are planted, under names that are read elsewhere: they prove that the test can fail. */
const planted = {
  'interface.ts': (text: string) => text.replace('readonly labels: {', 'readonly labels: { readonly name: Text;'),
  'policy.ts': (text: string) => text.replace('readonly diff: {', 'readonly diff: { readonly spf: Text;'),
};

it('the catalogue asks for no words that nothing reads', { timeout: 120_000 }, () => {
  expect(unreadKeys(planted)).toEqual(['interface.labels.name', 'policy.diff.spf']);
});
