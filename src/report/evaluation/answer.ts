import { formatAddress } from '../../ip/address.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { Envelope } from '../../spf/evaluate/envelope.js';
import { decidingEvaluation, type Evaluation, finalEnding, verdictOf } from '../../spf/evaluate/evaluation.js';
import type { Explanation } from '../../spf/evaluate/explanation.js';
import type { Limits } from '../../spf/evaluate/limits.js';
import { excerpt } from '../../text/excerpt.js';
import type { Text } from '../../text/text.js';
import { jsonText } from '../layout/json-text.js';
import { paragraph } from '../layout/layout.js';
import { limitsJson } from '../layout/limits-json.js';
import { replayedLines, type TextSetting } from '../layout/text-setting.js';
import { evaluationJson } from './json.js';
import { traceLines } from './text.js';

/** The result of a receiver's check of one mail. */
export interface ReceiverAnswer {
  readonly envelope: Envelope;
  readonly limits: Limits;
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
  /** The day of the saved run that gave the answers; none if they are of now. */
  readonly replayedOn?: string;
}

/** RFC 7208 sets no bound, but nobody reads more of a stranger's text in a terminal. */
const maxExplanationShown = 400;

/** The question, the result and its reason in sentences, then every step. */
export function answerText(answer: ReceiverAnswer, setting: TextSetting): string {
  const { envelope, evaluation, explanation } = answer;
  const { palette, width, words } = setting;
  const { identity, client } = envelope;
  const sender = identity.kind === 'helo' ? identity.domain : `${identity.local}@${identity.domain}`;
  const say = (text: Text): string[] => paragraph(text, palette, { width, first: '' });
  const lines = [
    ...say(words.evaluation.question(formatAddress(client), identity.kind, sender)),
    ...say(words.evaluation.answer(verdictOf(evaluation.ending))),
    ...say(reasonText(evaluation, words)),
    ...(explanation.kind === 'given'
      ? say(words.evaluation.explanation(excerpt(explanation.text, maxExplanationShown)))
      : []),
    ...replayedLines(answer, setting),
    '',
    ...traceLines(evaluation, setting),
  ];
  return `${lines.join('\n')}\n`;
}

/** The documented shape of `evaluate --format json`. */
export function answerJson({ envelope, limits, evaluation, explanation, replayedOn }: ReceiverAnswer): string {
  const { identity } = envelope;
  return jsonText({
    schemaVersion: 1,
    ...evaluationJson(evaluation, explanation),
    identity: identity.kind,
    domain: identity.name ?? identity.domain,
    limits: limitsJson(limits),
    ...(replayedOn === undefined ? {} : { replayedOn }),
  });
}

/** The reason for the ending, in a sentence. */
function reasonText(evaluation: Evaluation, words: Catalogue): Text {
  const final = finalEnding(evaluation.ending);
  switch (final.kind) {
    case 'match':
      return words.evaluation.decided(final.by.text, decidingEvaluation(evaluation).domain);
    case 'default':
      return words.evaluation.default;
    case 'assumed':
      return words.evaluation.decided(final.term.text, decidingEvaluation(evaluation).domain);
    case 'none':
      switch (final.why) {
        case 'bad-name':
          return words.evaluation.badName(final.text);
        case 'no-such-name':
          return words.interface.noDomain(evaluation.domain);
        case 'no-record':
          return words.interface.spf.noRecord;
      }
      return final satisfies never;
    case 'permerror':
      return words.evaluation.permError(final.why);
    case 'temperror':
      return words.evaluation.tempError(final.question);
    case 'undetermined':
      return words.evaluation.undetermined(final.question);
    case 'unexplored':
      return words.evaluation.unexplored;
  }
}
