import { readFileSync } from 'node:fs';
import { knownSenders } from '../../src/senders/all.js';
import type { WrittenFile } from './written-file.js';

const path = 'schema/spf-check.config.schema.json';

/** The schema of the configuration, with the known senders that an editor completes; the rest is written by hand. */
export function configurationSchema(): WrittenFile {
  const ids = knownSenders.senders.map(({ id }) => `\n                    ${JSON.stringify(id)}`);
  const text = readFileSync(path, 'utf8').replace(
    /("senders": \{[^{}]*"items": \{\s*"enum": \[)[^\]]*?(\n *\])/,
    (_all, before: string, after: string) => `${before}${ids.join(',')}${after}`,
  );
  return { path, text };
}
