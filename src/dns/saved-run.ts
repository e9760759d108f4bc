import { isJsonObject } from '../syntax/json.js';
import type { Answer, Question, RecordType } from './answer.js';
import { answerFromJson, answerToJson, recordTypes } from './answer-json.js';
import { domainFromPresentation } from './name.js';
import { questionKey, Snapshot } from './snapshot.js';

/** A question and its answer. */
export interface AnsweredQuestion extends Question {
  readonly answer: Answer;
}

/** All external input of a run besides its options: enough to repeat it offline with identical output. */
export interface SavedRun {
  /** When it ran, seconds since 1970. */
  readonly unixSeconds: number;
  /** Where the answers came from, for the report. */
  readonly source: readonly string[] | 'system' | 'zone';
  /** The answers by subject: usually the domain that was checked. */
  readonly answers: ReadonlyMap<string, readonly AnsweredQuestion[]>;
}

/** Raised when older programs can no longer read the file. */
const format = 'spf-check answers 1';
/** The last second of the year 9999: later ones have no date. */
const latestSeconds = 253_402_300_799;
/** A run over a thousand domains has some thirty thousand. */
const maxAnswers = 200_000;
const maxSources = 20;
/** URLs of servers have a bound of their own below this. */
const maxSourceCharacters = 300;

/** The run as a JSON value; questions in the order of their keys, so that equal runs make equal files. */
export function savedRunToJson({ unixSeconds, source, answers }: SavedRun): object {
  const runs = [...answers].map(([label, questions]): [string, object] => {
    const entries = questions.map(({ name, type, answer }): [string, object] => [
      questionKey(name, type),
      answerToJson(type, answer),
    ]);
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    return [label, Object.fromEntries(entries)];
  });
  return { format, unixSeconds, source, runs: Object.fromEntries(runs) };
}

/** The run in a stranger's JSON; `undefined` if it is not one. Never throws. */
export function savedRunFromJson(json: unknown): SavedRun | undefined {
  if (!isJsonObject(json) || json['format'] !== format || !isJsonObject(json['runs'])) return undefined;
  const { unixSeconds, source } = { unixSeconds: json['unixSeconds'], source: sourceFrom(json['source']) };
  if (typeof unixSeconds !== 'number' || !Number.isSafeInteger(unixSeconds)) return undefined;
  if (unixSeconds < 0 || unixSeconds > latestSeconds) return undefined;
  if (source === undefined) return undefined;
  const answers = new Map<string, readonly AnsweredQuestion[]>();
  let left = maxAnswers;
  for (const [label, questions] of Object.entries(json['runs'])) {
    if (!isJsonObject(questions)) return undefined;
    const entries = Object.entries(questions);
    left -= entries.length;
    if (left < 0) return undefined;
    const read = entries.flatMap(([key, answer]) => answeredFrom(key, answer) ?? []);
    if (read.length !== entries.length) return undefined;
    answers.set(label, read);
  }
  // A number may be written -0.
  return { unixSeconds: Math.abs(unixSeconds), source, answers };
}

/** The view of the answers under a label, otherwise of all answers. */
export function viewOfRun({ answers }: SavedRun, label: string): Snapshot {
  const own = answers.get(label) ?? [...answers.values()].flat();
  return Snapshot.over(undefined, new Map(own.map(({ name, type, answer }) => [questionKey(name, type), answer])));
}

function answeredFrom(key: string, json: unknown): AnsweredQuestion | undefined {
  const space = key.indexOf(' ');
  const type = recordTypes.find((one: RecordType) => one === key.slice(0, space));
  const name = domainFromPresentation(key.slice(space + 1));
  if (type === undefined || name === undefined) return undefined;
  const answer = answerFromJson(type, json);
  return answer === undefined ? undefined : { name, type, answer };
}

function sourceFrom(json: unknown): SavedRun['source'] | undefined {
  if (json === 'system' || json === 'zone') return json;
  if (!Array.isArray(json) || json.length === 0 || json.length > maxSources) return undefined;
  return json.every((one: unknown): one is string => typeof one === 'string' && one.length <= maxSourceCharacters)
    ? json
    : undefined;
}
