import { at, caseFiles, eachOnce, fail, type Line, linesOf } from './case-files.js';
import { type Expectation, readExpectation } from './expectation.js';

/** A whole mail and the recipients that failed; `fixtures/shapes/README.md` explains the format. */
export interface ShapeCase {
  readonly where: string;
  readonly name: string;
  /** In any order; none: the mail is no bounce. */
  readonly failed: readonly Expectation[];
  readonly mail: string;
}

export function readShapes(): readonly ShapeCase[] {
  const cases = caseFiles('fixtures/shapes').flatMap(({ name, octets }) => shapesIn(name, octets));
  return eachOnce(
    eachOnce(cases, ({ name }) => name),
    ({ mail }) => mail,
  );
}

export function shapesIn(name: string, octets: Uint8Array): readonly ShapeCase[] {
  const lines = linesOf(name, octets);
  const first = lines.findIndex(({ text }) => text.startsWith('===='));
  if (first === -1) throw new Error(`${name}: it has no mails`);
  for (const line of lines.slice(0, first))
    if (line.text !== '' && !line.text.startsWith('#')) fail(line, 'there is no “==== name” above');
  const starts = lines.flatMap((line, index) => (line.text.startsWith('====') ? [index] : []));
  return starts.map((start, index) => shapeIn(lines.slice(start, starts[index + 1])));
}

function shapeIn([title, ...lines]: readonly Line[]): ShapeCase {
  if (title === undefined) throw new Error('no line');
  const name = /^==== (\S(?:.*\S)?)$/.exec(title.text)?.[1];
  if (name === undefined) return fail(title, 'expected “==== name”');
  const rule = lines.findIndex(({ text }) => text === '----');
  if (rule < 1) return fail(title, 'expected “----” between what must be found and the mail');
  const mail = lines.slice(rule + 1).map(({ text }) => `${text}\n`);
  if (mail.join('').trim() === '') return fail(title, 'the mail is empty');
  return { where: title.where, name, failed: failedIn(lines.slice(0, rule)), mail: mail.join('') };
}

function failedIn(lines: readonly Line[]): readonly Expectation[] {
  if (lines.length === 1 && lines[0]?.text === 'no bounce') return [];
  return lines.map((line) =>
    at(line, () => {
      const expected = readExpectation(line.text, ['to', 'code', 'status', 'client', 'domain']);
      if (expected.causes.length > 1) throw new Error('a mail has one cause for each recipient');
      if (!expected.values.has('to')) throw new Error('to= is missing');
      return expected;
    }),
  );
}
