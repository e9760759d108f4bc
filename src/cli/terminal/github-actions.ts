import type { Format } from '../../report/formats/renderer.js';
import type { FormatChoice } from '../options/formats.js';
import type { Host } from '../process/host.js';
import { appendingSink, type Sink, streamSink } from '../process/output.js';

/**
 * Inside a job of GitHub Actions: annotations on stderr, where they spoil no other format, and the summary of the job.
 * A format that was asked for by name is not added again.
 */
export function actionsSinks(
  choices: readonly FormatChoice[],
  { env, stderr }: Host,
): readonly { readonly format: Format; readonly sink: Sink }[] {
  if (env['GITHUB_ACTIONS'] !== 'true') return [];
  const asked = (format: Format): boolean => choices.some((choice) => choice.format === format);
  const summary = env['GITHUB_STEP_SUMMARY'] ?? '';
  return [
    ...(asked('github') ? [] : [{ format: 'github' as const, sink: streamSink(stderr) }]),
    ...(asked('markdown') || summary === '' ? [] : [{ format: 'markdown' as const, sink: appendingSink(summary) }]),
  ];
}
