import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, refused, type Scaffold } from './scaffold.js';

/** `npm run new:rule -- spf/some-id` writes a rule that compiles, finds nothing, and has its gaps marked by `TODO`. */
export function main(args: readonly string[]): void {
  build(newRule('.', args), next);
}

const next = `Fill in every TODO (.github/CONTRIBUTING.md says how). The rule is last in its list, which is the order of findings of
equal severity: move it, the most urgent first. It is done when its examples pass:

  npx vitest run test/rules/rules.test.ts

Then write its page and the reports that list every rule, and read what changed:

  npm run write
`;

/** The changes that make a new rule, none of them written yet. */
export function newRule(root: string, args: readonly string[]): Scaffold {
  const project = new Project(root);
  const [id, ...more] = args;
  if (id === undefined || more.length > 0) return refused('Give one id: npm run new:rule -- spf/some-id');
  const [, area = '', name = ''] = /^([a-z-]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
  if (name === '') return refused(`${id} is not an id: write <area>/<name> in lower case, as in spf/all-pass.`);
  const areas = project.areas();
  if (!areas.includes(area)) return refused(`There is no area ${area}. Areas are: ${areas.join(', ')}.`);
  if (/^all$|-rules$/.test(name)) return refused(`${name}.ts is a name for lists of rules: choose another one.`);
  const existing = project.fileWith(area, name);
  if (existing !== undefined) return refused(`${id} cannot be new: see ${existing}.`);

  const list = listOf(project, area);
  const neighbour = `${area}/${firstOf(project.read(list))}`;
  const messages = project.languages().map((language) => messageFile(project, language, neighbour));
  return {
    ok: true,
    changes: [
      { path: `src/rules/${id}.ts`, text: skeleton(area, name) },
      { path: list, text: withRule(project.read(list), name) },
      ...messages.map((path) => ({ path, text: withMessage(project.read(path), id, neighbour) })),
    ],
  };
}

/** What the files of the project say. */
class Project {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8');
  }

  /** The paths of the files of a folder. */
  files(folder: string): readonly string[] {
    return readdirSync(join(this.#root, folder)).map((file) => `${folder}/${file}`);
  }

  areas(): readonly string[] {
    return this.#foldersWithAll('src/rules');
  }

  languages(): readonly string[] {
    return this.#foldersWithAll('src/messages');
  }

  /** The file that has the name already, or makes the rule in a table: every rule has its message. */
  fileWith(area: string, name: string): string | undefined {
    const own = `src/rules/${area}/${name}.ts`;
    if (existsSync(join(this.#root, own))) return own;
    const [language = ''] = this.languages();
    return this.files(`src/messages/${language}`).find((path) => this.read(path).includes(`'${area}/${name}':`));
  }

  #foldersWithAll(folder: string): readonly string[] {
    const names = readdirSync(join(this.#root, folder));
    return names.filter((name) => existsSync(join(this.#root, folder, name, 'all.ts'))).sort();
  }
}

/** The list that gives the rules of an area their order; where `all.ts` only joins lists, the last of these. */
function listOf(project: Project, area: string): string {
  const all = `src/rules/${area}/all.ts`;
  const text = project.read(all);
  const last = parseList(text).entries.at(-1) ?? '';
  return last.startsWith('...') ? `src/rules/${area}/${importedFrom(text, last.slice(3))}.ts` : all;
}

/** The name of the first rule of a list: its message stands in the file where others of the list have theirs. */
function firstOf(text: string): string {
  return importedFrom(text, parseList(text).entries[0] ?? '');
}

function importedFrom(text: string, name: string): string {
  const [, file] = new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\} from '\\./(.+)\\.js';`, 'm').exec(text) ?? [];
  if (file === undefined) throw new Error(`no import of ${name} in\n${text}`);
  return file;
}

const list = /export const (\w+) = \[([^\]]*)\] as const;\n/;

function parseList(text: string): { readonly name: string; readonly entries: readonly string[] } {
  const [, name = '', entries = ''] = list.exec(text) ?? [];
  return { name, entries: entries.split(/[\s,]+/).filter((entry) => entry !== '') };
}

function withRule(text: string, name: string): string {
  const { name: listName, entries } = parseList(text);
  const all = [...entries, camel(name)];
  const line = `export const ${listName} = [${all.join(', ')}] as const;\n`;
  const lines = `export const ${listName} = [\n${all.map((entry) => `  ${entry},\n`).join('')}] as const;\n`;
  return withImport(text, name).replace(list, () => (line.length <= 121 ? line : lines));
}

/** Imports stand in the order of their paths. */
function withImport(text: string, name: string): string {
  const line = `import { ${camel(name)} } from './${name}.js';\n`;
  const imports = [...text.matchAll(/^import [^']* from '(.+)';\n/gm)];
  const following = imports.find(([, path = '']) => path > `./${name}.js`);
  const last = imports.at(-1);
  const at = following?.index ?? (last === undefined ? 0 : last.index + last[0].length);
  return text.slice(0, at) + line + text.slice(at);
}

/** A new message goes to the end of those among which the one of `neighbour` is. */
function messageFile(project: Project, language: string, neighbour: string): string {
  const path = project.files(`src/messages/${language}`).find((one) => project.read(one).includes(`'${neighbour}':`));
  if (path === undefined) throw new Error(`src/messages/${language} has no message of ${neighbour}`);
  return path;
}

function withMessage(text: string, id: string, neighbour: string): string {
  const end = text.indexOf('\n}', text.indexOf(`'${neighbour}':`)) + 1;
  const message = `  '${id}': () => ({\n    what: t\`TODO\`,\n    why: t\`TODO\`,\n    todo: t\`TODO\`,\n  }),\n`;
  return text.slice(0, end) + message + text.slice(end);
}

/** A zone as it should be, to be `good` where the rule has nothing better. */
const goodZones: Readonly<Record<string, string>> = { dkim: 'goodDkim', dmarc: 'goodDmarc', bimi: 'goodDmarc' };

function skeleton(area: string, name: string): string {
  const good = goodZones[area] ?? 'goodSpf';
  return `import { rfc } from '../../finding/source.js';
import { ${good} } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** TODO: what is wrong, where the id does not say it. */
export const ${camel(name)} = defineRule<{ domain: string }>()({
  id: '${area}/${name}',
  severity: 'warning',
  source: rfc(0, 'TODO'),
  remedy: 'elsewhere',
  // TODO: \`bad\` has the defect, \`good\` is the same zone without it.
  examples: { bad: ${good}, good: ${good} },
  *check({ request }) {
    const isFound = false; // TODO: by the facts
    if (isFound) yield { place: { owner: request.domain, type: 'TXT' }, data: { domain: request.domain } };
  },
});
`;
}

/** `all-pass` is exported as `allPass`. */
function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
