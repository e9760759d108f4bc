import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { EvaluationMessages } from '../../messages/catalogue/evaluation.js';
import { type Asked, type Ending, type Evaluation, type Step, verdictOf } from '../../spf/evaluate/evaluation.js';
import { code, name, type Text, t } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import type { TextSetting } from '../layout/text-setting.js';
import { recordTexts } from './record-texts.js';

/** More records than this in one answer do not help a reader. */
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
  const { palette, width, words } = setting;
  const { lookups, voidLookups } = step.costSoFar;
  const first = `${indent}${last ? '└─ ' : '├─ '}`;
  const below = `${indent}${last ? '   ' : '│  '}`;
  const ends = ending?.kind === 'permerror' || ending?.kind === 'temperror';
  const asksDns = step.asked.length > 0 || step.inner !== undefined || ends;
  const counts = asksDns ? t` (${words.evaluation.counts(lookups, voidLookups)})` : [];
  const head: Text = t`${code(step.term.text)} ${ends ? words.evaluation.error : stepWord(step, words)}${counts}`;
  return [
    ...paragraph(head, palette, { width, first, rest: `${below}  ` }),
    ...step.asked
      .filter((asked) => asked.type !== 'TXT' || asked.answer.status !== 'found')
      .flatMap((asked) => askedLines(asked, setting, `${below}  `)),
    ...(step.inner === undefined ? [] : traceLines(step.inner, setting, below)),
  ];
}

function stepWord(step: Step, { evaluation: say, interface: ui }: Catalogue): Text {
  if (step.term.type === 'redirect') return say.follows;
  if (step.matched) return say.matches;
  const inner = step.inner === undefined ? undefined : verdictOf(step.inner.ending);
  if (inner === 'permerror' || inner === 'temperror' || inner === 'none') return say.error;
  if (inner === 'undetermined') return ui.result.undetermined;
  return say.matchesNot;
}

function askedLines(asked: Asked, { palette, width, words }: TextSetting, indent: string): string[] {
  const question = t`${code(`${asked.type} ${asked.name}`)}`;
  const line = t`${question} → ${dnsAnswerText(asked, words.evaluation)}`;
  return paragraph(line, palette, { width, first: indent, rest: `${indent}  ` });
}

function dnsAnswerText(asked: Asked, say: EvaluationMessages): Text {
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
      return say.noData;
    case 'nxdomain':
      return say.noSuchName;
    case 'failed':
      return say.failed(answer.reason);
    case 'unasked':
      return say.notAsked;
  }
}
