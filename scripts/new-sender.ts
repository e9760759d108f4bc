import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, refused, type Scaffold } from './scaffold.js';

/** `npm run new:sender -- mailings acme` adds an entry whose test says what is still missing. */
export function main(args: readonly string[]): void {
  const today = new Date().toISOString().slice(0, 10);
  build(newSender('.', args, today), next);
}

const next = `Fill in what the test of the known senders lists as missing, in any editor that shows types:

  npx vitest run test/senders

Then write the page of the senders and the schema of the configuration, and read what changed:

  npm run write:docs
`;

const folder = 'src/senders';
const usage = 'Give a family and an id: npm run new:sender -- mailings acme';
/** How a family ends: a list of known senders, to which the new one is added. */
const endOfFamily = '] as const satisfies readonly KnownSender[];\n';

/** The change that adds a known sender to its family. `today` is the day of its revision, as in 2026-11-28. */
export function newSender(root: string, args: readonly string[], today: string): Scaffold {
  const files = new Map(
    readdirSync(join(root, folder)).map((name) => [
      name.replace(/\.ts$/, ''),
      readFileSync(join(root, folder, name), 'utf8'),
    ]),
  );
  const [family, id, ...more] = args;
  if (family === undefined || id === undefined || more.length > 0) return refused(usage);
  const families = [...files].flatMap(([name, text]) => (text.endsWith(endOfFamily) ? [name] : []));
  const text = files.get(family);
  if (text === undefined || !families.includes(family))
    return refused(`There is no family ${family}. Families are: ${families.join(', ')}.`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return refused(`${id} is not an id: write lower-case letters, digits and single hyphens, as in telia-lt.`);
  const home = [...files].find(([, held]) => idsIn(held).includes(id))?.[0];
  if (home !== undefined) return refused(`${id} exists already: see ${folder}/${home}.ts.`);
  const entries = text.slice(0, -endOfFamily.length);
  return { ok: true, changes: [{ path: `${folder}/${family}.ts`, text: entries + entry(id, today) + endOfFamily }] };
}

/** The ids of senders, not those of what they hold. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^ {2,4}id: '([^']*)'/gm)].map(([, id = '']) => id);
}

/** What is missing is empty, so that it compiles and the test tells. */
function entry(id: string, today: string): string {
  return `  {
    id: '${id}',
    name: '',
    source: { url: '', asOf: '${today}' },
    includes: [],
  },
`;
}
