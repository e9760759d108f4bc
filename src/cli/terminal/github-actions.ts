import { type Format, formatDefinitions, formats } from '../../report/formats/all.js';
import type { FormatChoice } from '../options/formats.js';
import { Files } from '../process/files.js';
import type { Invocation } from '../process/invocation.js';
import { appendingSink, type Sink, streamSink } from '../process/output.js';

/**
 * In a GitHub Actions job: annotations on stderr, where they do not disturb other formats, and the job summary. A
 * format that was requested explicitly is not added again.
 */
export function actionsSinks(
  choices: readonly FormatChoice[],
  invocation: Invocation,
): readonly { readonly format: Format; readonly sink: Sink }[] {
  if (invocation.env['GITHUB_ACTIONS'] !== 'true') return [];
  return formats
    .filter((format) => !choices.some((choice) => choice.format === format))
    .flatMap((format) => {
      const sink = sinkOf(format, invocation);
      return sink === undefined ? [] : [{ format, sink }];
    });
}

function sinkOf(format: Format, invocation: Invocation): Sink | undefined {
  const { env, stderr } = invocation;
  const { inActions } = formatDefinitions[format];
  const summary = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (inActions === 'annotations') return streamSink(stderr);
  return inActions === 'summary' && summary !== '' ? appendingSink(summary, new Files(invocation)) : undefined;
}
