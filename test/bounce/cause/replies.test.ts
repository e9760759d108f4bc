import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/ip/address.js';
import { diagnosisOf } from './refused.js';
import { replies } from './reply-table.js';

describe('what servers say, as they document it', () => {
  it('is a table of many', () => {
    expect(replies.length).toBeGreaterThan(250);
    expect(new Set(replies.map(({ host, to, reply }) => `${host} ${to} ${reply}`)).size).toBe(replies.length);
  });

  it.each(replies)('$host: $reply', (row) => {
    const found = diagnosisOf(row);
    expect(row.causes).toContain(found.cause);
    if (row.detail !== undefined) expect(found.detail).toBe(row.detail);
    const client = found.client?.from === 'reply' ? formatAddress(found.client.address) : null;
    if (row.client !== undefined) expect(client).toBe(row.client);
    const domain = found.domain?.from === 'reply' ? String(found.domain.domain) : null;
    if (row.domain !== undefined) expect(domain).toBe(row.domain);
  });
});
