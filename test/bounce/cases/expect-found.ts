import { expect } from 'vitest';
import type { FailedRecipient } from '../../../src/bounce/diagnosis/diagnosis.js';
import { formatAddress } from '../../../src/ip/address.js';
import type { Expectation, Key } from './expectation.js';

/** What a case may say of a refusal, as the diagnosis has it. */
const valuesOf: Readonly<Record<Key, (found: FailedRecipient) => string | undefined>> = {
  to: ({ mailbox }) => mailbox,
  code: ({ reply }) => reply?.code,
  status: ({ reply, dsnStatus }) => reply?.status ?? dsnStatus,
  client: ({ client }) => (client?.from === 'reply' ? formatAddress(client.address) : undefined),
  domain: ({ domain }) => (domain?.from === 'reply' ? domain.domain : undefined),
};

/** A refusal as a case expects it, as far as the case says something. */
export function expectFound(found: FailedRecipient, { causes, detail, values }: Expectation): void {
  expect(causes).toContain(found.cause);
  if (detail !== undefined) expect(found.detail).toBe(detail);
  const said = [...values.keys()].map((key) => [key, valuesOf[key](found) ?? 'none'] as const);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(values));
}
