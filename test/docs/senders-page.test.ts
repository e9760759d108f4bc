import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../scripts/written/configuration-schema.js';
import { sendersPage } from '../../scripts/written/senders-page.js';
import { knownSenders } from '../../src/senders/all.js';
import { expectWritten } from '../support/written.js';

describe('the known senders', () => {
  it('are listed in the documentation', () => {
    expectWritten(sendersPage(), 'write:docs');
  });

  it('are what the schema of the configuration completes', () => {
    expectWritten(configurationSchema(), 'write:docs');
    const schema = JSON.parse(readFileSync(join('schema', 'spf-check.config.schema.json'), 'utf8'));
    const entry = schema.properties.domains.items.anyOf[1].properties;
    expect(entry.senders.items.enum).toEqual(knownSenders.senders.map(({ id }) => id));
  });
});
