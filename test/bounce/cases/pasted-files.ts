import { diagnoseBounce } from '../../../src/bounce/diagnose.js';
import type { BounceDiagnosis } from '../../../src/bounce/diagnosis/diagnosis.js';
import { readMails } from '../../../src/mail/read-mail.js';
import { at, caseFiles, eachOnce, fail, type Line, linesOf } from './case-files.js';
import { type Expectation, readExpectation } from './expectation.js';

/** A text as people paste it, and what it means; `fixtures/pasted/README.md` explains the format. */
export interface PastedCase {
  readonly where: string;
  readonly text: string;
  /** `undefined`: the text holds no refusal. */
  readonly expected: Expectation | undefined;
}

export function readPasted(): readonly PastedCase[] {
  const cases = caseFiles('fixtures/pasted').flatMap(({ name, octets }) => pastedIn(name, octets));
  return eachOnce(cases, ({ text }) => text);
}

export function pastedIn(name: string, octets: Uint8Array): readonly PastedCase[] {
  const lines = linesOf(name, octets);
  const cases: PastedCase[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '' || line.text.startsWith('#')) continue;
    if (line.text.startsWith(' ')) fail(line, 'a text without a line above that says what it means');
    const pasted = textBehind(lines.slice(index + 1));
    if (pasted.length === 0) fail(line, 'expected the text below, behind two blanks');
    cases.push({
      where: line.where,
      text: `${pasted.join('\n')}\n`,
      expected: at(line, () => expectationIn(line.text)),
    });
    index += pasted.length;
  }
  if (cases.length === 0) throw new Error(`${name}: it has no texts`);
  return cases;
}

/** Two blanks alone are an empty line of the text. */
function textBehind(lines: readonly Line[]): readonly string[] {
  const end = lines.findIndex(({ text }) => !text.startsWith('  '));
  return lines.slice(0, end === -1 ? undefined : end).map(({ text }) => text.slice(2));
}

function expectationIn(line: string): Expectation | undefined {
  return line === 'ordinary' ? undefined : readExpectation(line, ['to', 'code', 'status', 'client', 'domain']);
}

/** What the program says of it. */
export async function diagnosedPaste({ text }: PastedCase): Promise<BounceDiagnosis> {
  const reading = await readMails(Buffer.from(text, 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return diagnoseBounce(reading.mails[0]!);
}
