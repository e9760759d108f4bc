import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownSenders } from '../../src/senders/all.js';
import { sendersPage } from '../support/pages/senders-page.js';

describe('the known senders', () => {
  it('are listed in the documentation', async () => {
    await expect(sendersPage()).toMatchFileSnapshot(join('..', '..', 'docs', 'senders.md'));
  });

  it('are what the schema of the configuration completes', () => {
    const schema = JSON.parse(readFileSync(join('schema', 'spf-check.config.schema.json'), 'utf8'));
    const entry = schema.properties.domains.items.anyOf[1].properties;
    expect(entry.senders.items.enum).toEqual(knownSenders.senders.map(({ id }) => id));
  });
});
