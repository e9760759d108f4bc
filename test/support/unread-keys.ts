import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBindingElement,
  isIdentifier,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { API, type Checker, type Program, type Symbol as Property, type Type } from 'typescript/unstable/sync';

const shapes = resolve('src', 'messages', 'catalogue');
/** The facts of a language are read by the list of languages; words are what this is about. */
const noWords = ['language'];
/** Where words are looked up, put into reports, and pages written; the rooms below know no words. */
const readers = [shapes, ...['src/report', 'src/cli', 'scripts'].map((folder) => resolve(folder))];

/**
 * The words that a catalogue must bring and nothing outside the catalogues reads, as paths (`interface.labels.why`).
 * The compiler says which property is meant, so that `labels.name` is not taken for read because some other `name` is.
 *
 * @param planted shapes of words that are looked at in the place of what their files hold.
 */
export function unreadKeys(planted: Readonly<Record<string, (text: string) => string>>): readonly string[] {
  const plants = new Map(Object.entries(planted).map(([file, change]) => [resolve(shapes, file), change]));
  const api = new API({
    fs: { readFile: (path) => plants.get(resolve(path))?.(readFileSync(path, 'utf8')) },
  });
  try {
    const [project] = api.updateSnapshot({ openProjects: [resolve('tsconfig.json')] }).getProjects();
    if (project === undefined) throw new Error('no project');
    const { program, checker } = project;
    const keys = keysOf(catalogueIn(program, checker), checker, []);
    const read = propertiesReadIn(program, checker, new Set(keys.map(({ property }) => property.name)));
    return keys.filter(({ property }) => !read.has(identityOf(property))).map(({ path }) => path);
  } finally {
    api.close();
  }
}

interface Key {
  readonly path: string;
  readonly property: Property;
}

function catalogueIn(program: Program, checker: Checker): Type {
  const file = program.getSourceFile(resolve(shapes, 'catalogue.ts'));
  const declaration = file?.statements.filter(isInterfaceDeclaration).find(({ name }) => name.text === 'Catalogue');
  const symbol = declaration === undefined ? undefined : checker.getSymbolAtLocation(declaration.name);
  if (symbol === undefined) throw new Error('no catalogue');
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/** Down to what is words, a function, or a record whose keys are somebody else's. */
function keysOf(type: Type, checker: Checker, above: readonly string[]): readonly Key[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const path = [...above, property.name];
    if (noWords.includes(path.join('.'))) return [];
    const inner = checker.getTypeOfSymbol(property);
    return inner !== undefined && isShape(inner) ? keysOf(inner, checker, path) : [{ path: path.join('.'), property }];
  });
}

function isShape(type: Type): boolean {
  const declaration = type.getSymbol()?.declarations[0];
  const shaped = declaration?.kind === SyntaxKind.InterfaceDeclaration || declaration?.kind === SyntaxKind.TypeLiteral;
  return shaped && resolve(declaration.path).startsWith(shapes);
}

/** Of the properties with one of these names those that are read, each by {@link identityOf}. */
function propertiesReadIn(program: Program, checker: Checker, names: ReadonlySet<string>): ReadonlySet<string> {
  const read = new Set<string>();
  const note = (property: Property | undefined): void => {
    if (property !== undefined) read.add(identityOf(property));
  };
  for (const file of program.getSourceFileNames().filter(isReader)) {
    const accessed: Node[] = [];
    const taken: { readonly pattern: Node; readonly name: string }[] = [];
    const visit = (node: Node): void => {
      if (isPropertyAccessExpression(node) && names.has(node.name.text)) accessed.push(node.name);
      if (isBindingElement(node)) {
        const name = node.propertyName ?? node.name;
        if (name !== undefined && isIdentifier(name) && names.has(name.text))
          taken.push({ pattern: node.parent, name: name.text });
      }
      node.forEachChild(visit);
    };
    program.getSourceFile(file)?.forEachChild(visit);
    if (accessed.length > 0) checker.getSymbolAtLocation(accessed).forEach(note);
    const types = taken.length === 0 ? [] : checker.getTypeAtLocation(taken.map(({ pattern }) => pattern));
    for (const [at, type] of types.entries())
      if (type !== undefined) note(checker.getPropertyOfType(type, taken[at]?.name ?? ''));
  }
  return read;
}

function isReader(path: string): boolean {
  const file = resolve(path);
  return readers.some((folder) => file.startsWith(folder));
}

/** Where it is declared. */
function identityOf({ declarations: [declaration] }: Property): string {
  return declaration === undefined ? '' : `${declaration.path}:${declaration.index}`;
}
