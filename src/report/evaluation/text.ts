import type { InterfaceMessages } from '../../messages/catalogue/interface.js';
import { type Asked, type Ending, type Evaluation, type Step, verdictOf } from '../../spf/evaluate/evaluation.js';
import { code, name, type Text, t } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import type { TextSetting } from '../layout/text-setting.js';
import { recordTexts } from './record-texts.js';

/** More records than this of one answer say no more to a reader. */
const maxRecordsShown = 8;

/** An evaluation as a tree: the record, every term that was tried, what it asked and what came back. */
export function traceLines(evaluation: Evaluation, setting: TextSetting, indent = ''): string[] {
  const { palette, width } = setting;
  const { record, steps, domain } = evaluation;
  const lines =
    record === undefined
      ? []
      : paragraph(t`${name(domain)}: ${code(record.text)}`, palette, { width, first: indent, rest: `${indent}  ` });
  for (const [index, step] of steps.entries())
    lines.push(...stepLines(step, index === steps.length - 1 ? evaluation.ending : undefined, setting, indent));
  return lines;
}

/** `ending`: of the evaluation that this step is the last of. */
function stepLines(step: Step, ending: Ending | undefined, setting: TextSetting, indent: string): string[] {
  const last = ending !== undefined;
  const { palette, width } = setting;
  const words = setting.words.interface;
  const { lookups, voids } = step.costSoFar;
  const first = `${indent}${last ? '└─ ' : '├─ '}`;
  const below = `${indent}${last ? '   ' : '│  '}`;
  const ends = ending?.kind === 'permerror' || ending?.kind === 'temperror';
  const asksDns = step.asked.length > 0 || step.inner !== undefined || ends;
  const counts = asksDns ? t` (${words.trace.counts(lookups, voids)})` : [];
  const head: Text = t`${code(step.term.text)} ${ends ? words.trace.error : stepWord(step, words)}${counts}`;
  return [
    ...paragraph(head, palette, { width, first, rest: `${below}  ` }),
    ...step.asked
      .filter((asked) => asked.type !== 'TXT' || asked.answer.status !== 'found')
      .flatMap((asked) => askedLines(asked, setting, `${below}  `)),
    ...(step.inner === undefined ? [] : traceLines(step.inner, setting, below)),
  ];
}

function stepWord(step: Step, words: InterfaceMessages): Text {
  const { trace } = words;
  if (step.term.type === 'redirect') return trace.follows;
  if (step.matched) return trace.matches;
  const inner = step.inner === undefined ? undefined : verdictOf(step.inner.ending);
  if (inner === 'permerror' || inner === 'temperror' || inner === 'none') return trace.error;
  if (inner === 'undetermined') return words.result.undetermined;
  return trace.matchesNot;
}

function askedLines(asked: Asked, { palette, width, words }: TextSetting, indent: string): string[] {
  const question = t`${code(`${asked.type} ${asked.name}`)}`;
  const line = t`${question} → ${answerText(asked, words.interface)}`;
  return paragraph(line, palette, { width, first: indent, rest: `${indent}  ` });
}

function answerText(asked: Asked, { trace }: InterfaceMessages): Text {
  const { answer } = asked;
  switch (answer.status) {
    case 'found': {
      const texts = recordTexts(asked);
      const shown = texts
        .slice(0, maxRecordsShown)
        .flatMap((text, index) => (index === 0 ? t`${code(text)}` : t`, ${code(text)}`));
      return texts.length > maxRecordsShown ? [...shown, ...t` … (${texts.length})`] : shown;
    }
    case 'nodata':
      return trace.noData;
    case 'nxdomain':
      return trace.noSuchName;
    case 'failed':
      return trace.failed(answer.reason);
    case 'unasked':
      return trace.notAsked;
  }
}
