import { type Format, formatDefinitions, formats } from '../../report/formats/all.js';
import type { FormatChoice } from '../options/formats.js';
import { Files } from '../process/files.js';
import type { Invocation } from '../process/invocation.js';
import { appendingSink, type Sink, streamSink } from '../process/output.js';

/** GitHub refuses the summary of a step that is longer than 1 MiB: the whole of it, with what was there before. */
const longestSummary = 1024 * 1024;

/** Where a format is written to without having been asked for. */
interface ActionsSink {
  readonly format: Format;
  readonly sink: Sink;
  /** How long the format may become. */
  readonly mostOctets?: number;
}

/**
 * In a GitHub Actions job: annotations on stderr, where they do not disturb other formats, and the job summary. A
 * format that was requested explicitly is not added again.
 */
export function actionsSinks(choices: readonly FormatChoice[], invocation: Invocation): readonly ActionsSink[] {
  if (invocation.env['GITHUB_ACTIONS'] !== 'true') return [];
  return formats
    .filter((format) => !choices.some((choice) => choice.format === format))
    .flatMap((format) => sinkOf(format, invocation));
}

function sinkOf(format: Format, invocation: Invocation): readonly ActionsSink[] {
  const { env, stderr } = invocation;
  const { inActions } = formatDefinitions[format];
  const summary = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (inActions === 'annotations') return [{ format, sink: streamSink(stderr) }];
  if (inActions !== 'summary' || summary === '') return [];
  const files = new Files(invocation);
  const mostOctets = Math.max(0, longestSummary - files.octetsOf(summary));
  return [{ format, sink: appendingSink(summary, files), mostOctets }];
}
