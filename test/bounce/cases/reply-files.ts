import { domainFromText } from '../../../src/dns/name.js';
import { at, caseFiles, eachOnce, fail, type Line, linesOf } from './case-files.js';
import { type Expectation, readExpectation } from './expectation.js';

/** A reply and what it means; `fixtures/replies/README.md` explains the format. */
export interface ReplyCase extends Expectation {
  readonly where: string;
  /** The server that refuses; `undefined` if unknown. */
  readonly host: string | undefined;
  /** The domain of the mailbox that was written to. */
  readonly to: string;
  readonly reply: string;
}

type Sides = Pick<ReplyCase, 'host' | 'to'>;

export function readReplies(): readonly ReplyCase[] {
  const cases = caseFiles('fixtures/replies').flatMap(({ name, octets }) => repliesIn(name, octets));
  return eachOnce(cases, ({ host, to, reply }) => [host, to, reply].join(' '));
}

export function repliesIn(name: string, octets: Uint8Array): readonly ReplyCase[] {
  const lines = linesOf(name, octets).filter(({ text }) => text !== '' && !text.startsWith('#'));
  const cases: ReplyCase[] = [];
  let sides: Sides | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.startsWith('from ')) {
      sides = at(line, () => readSides(line.text));
      continue;
    }
    if (line.text.startsWith(' ')) fail(line, 'a reply without a line above that says what it means');
    if (sides === undefined) fail(line, 'there is no “from … to …” above');
    const expected = at(line, () => readExpectation(line.text, ['client', 'domain']));
    index += 1;
    cases.push({ where: line.where, ...sides, ...expected, reply: replyIn(lines[index], line) });
  }
  if (cases.length === 0) throw new Error(`${name}: it has no replies`);
  return cases;
}

/** `from mx.example.net to example.org`, `from - to example.org`. */
function readSides(text: string): Sides {
  const [, host = '', to = ''] = /^from (\S+) to (\S+)$/.exec(text) ?? [];
  for (const name of host === '-' ? [to] : [host, to])
    if (domainFromText(name) !== name)
      throw new Error(`“${name}” is not a domain; write “from mx.example.net to example.org”`);
  return { host: host === '-' ? undefined : host, to };
}

function replyIn(line: Line | undefined, above: Line): string {
  const reply = /^ {2}(\S(?:.*\S)?)$/.exec(line?.text ?? '')?.[1];
  return reply ?? fail(line ?? above, 'expected the reply here, behind two blanks and with none at its end');
}
