import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../src/bounce/cause/fingerprints/providers.js';
import { build, refused, type Scaffold } from './scaffold.js';

/** `npm run new:fingerprint -- google some-name` writes a fingerprint and its reply, their gaps marked by `TODO`. */
export function main(args: readonly string[]): void {
  build(newFingerprint('.', args), whatNext);
}

const whatNext = `Fill in every TODO of the fingerprint: the words, the codes that must come with them, the cause with its detail, who
has to act, how sure that is, and the page that says so (sources.ts). Delete the fields that you do not need; fingerprint.ts
explains each. The first fingerprint that fits decides: move the new one above those that would take its replies.

Then fill in the reply as it is documented, and what it means; fixtures/replies/README.md explains how. It is done when
this reply and all others find what they mean:

  npx vitest run test/bounce

Then write the page:

  npm run write:docs
`;

const fingerprintsFolder = 'src/bounce/cause/fingerprints';
const repliesFolder = 'fixtures/replies';

/** The changes that make a new fingerprint, none of them written yet. */
export function newFingerprint(root: string, args: readonly string[]): Scaffold {
  const [receiver, name, ...more] = args;
  if (receiver === undefined || name === undefined || more.length > 0)
    return refused('Give a receiver and a name: npm run new:fingerprint -- google some-name');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    return refused(`${name} is not a name: write lower-case words joined by hyphens, as in spf-bulk.`);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const tables = readdirSync(join(root, fingerprintsFolder))
    .map((file) => `${fingerprintsFolder}/${file}`)
    .flatMap((path) => tablesIn(path, read(path)));
  const provider = providers.find(({ id }) => id === receiver);
  const table =
    tables.find(({ text }) => text.includes(`id: '${receiver}/`)) ??
    (provider && tables.find(({ path }) => path.endsWith('/receivers.ts')));
  if (table === undefined) return refused(noReceiver(receiver, tables));
  const id = `${receiver}/${name}`;
  if (tables.some(({ text }) => text.includes(`id: '${id}'`))) return refused(`${id} exists already.`);
  const path = repliesOf(root, table.path);
  const replies = read(path);
  const fingerprints = withEntry(read(table.path), table, receiver, skeleton(id, provider !== undefined));
  return {
    ok: true,
    changes: [
      { path: table.path, text: fingerprints },
      { path, text: `${replies}${replyOf(id, provider)}` },
    ],
  };
}

/** One list of fingerprints, and where it stands. */
interface Table {
  readonly path: string;
  readonly text: string;
  readonly start: number;
}

function tablesIn(path: string, text: string): readonly Table[] {
  return [...text.matchAll(/^export const \w+: readonly Fingerprint\[\] = \[\n {2}\{\n.*?^\];\n/gms)].map(
    ({ 0: table, index }) => ({ path, text: table, start: index }),
  );
}

function noReceiver(receiver: string, tables: readonly Table[]): string {
  const used = tables.flatMap(({ text }) => [...text.matchAll(/^ {4}id: '([a-z0-9]+)\//gm)].map(([, id = '']) => id));
  const known = [...new Set([...used, ...providers.map(({ id }) => id)])].sort();
  return `There is no receiver ${receiver}. Add a new one to providers.ts first. Receivers are: ${known.join(', ')}.`;
}

/** Behind the last entry of the receiver, else at the end of the list. */
function withEntry(file: string, { text, start }: Table, receiver: string, entry: string): string {
  const last = text.lastIndexOf(`id: '${receiver}/`);
  const end = last === -1 ? text.lastIndexOf('];') : text.indexOf('\n  },\n', last) + '\n  },\n'.length;
  return file.slice(0, start + end) + entry + file.slice(start + end);
}

function skeleton(id: string, isProvider: boolean): string {
  const by = isProvider ? `    by: ['${id.replace(/\/.*/, '')}'],\n` : '';
  return `  {
    id: '${id}',
${by}    statuses: ['TODO: x.7.1, or nothing'],
    says: ['TODO: words of the reply, lower case', 'TODO: the beginning … the end of other words'],
    cause: 'other',
    detail: 'unknown',
    actor: 'recipient',
    confidence: 'low',
    source: 'TODO: sources.…',
  },
`;
}

/** The file of replies that goes with a file of fingerprints. */
function repliesOf(root: string, path: string): string {
  const name = path.replace(/^.*\/(.*)\.ts$/, '$1.txt');
  return `${repliesFolder}/${readdirSync(join(root, repliesFolder)).includes(name) ? name : 'software.txt'}`;
}

function replyOf(id: string, provider: (typeof providers)[number] | undefined): string {
  const [host = ''] = provider?.hosts ?? [];
  const [mailbox = 'klient.example'] = provider?.mailboxes ?? [];
  return `
# ${id}
from ${host === '' ? '-' : `mx.${host}`} to ${mailbox}

TODO
  550 5.7.1 TODO
`;
}
