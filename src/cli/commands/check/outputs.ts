import packageJson from '../../../../package.json' with { type: 'json' };
import type { DomainReport } from '../../../report/domain/report.js';
import { type Format, formatDefinitions } from '../../../report/formats/all.js';
import { boundedRenderer } from '../../../report/formats/bounded.js';
import type { Renderer, RunInfo, RunSummary } from '../../../report/formats/renderer.js';
import { plainPalette } from '../../../report/layout/palette.js';
import { logLine } from '../../../report/layout/plain-text.js';
import { loadRenderer } from '../../options/formats.js';
import { failing } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { fileSink, type Sink, streamSink } from '../../process/output.js';
import { pathInRepository } from '../../process/repository.js';
import { configName } from '../../settings/config-file.js';
import type { Settings } from '../../settings/settings.js';
import { actionsSinks } from '../../terminal/github-actions.js';
import type { Reader } from '../../terminal/reader.js';

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

/** The formats of a run, each written to its destination. */
export class Outputs {
  readonly #outputs: readonly Output[];
  readonly #cwd: string;

  constructor(outputs: readonly Output[], cwd: string) {
    this.#outputs = outputs;
    this.#cwd = cwd;
  }

  begin(): void {
    this.#write((renderer) => renderer.begin());
  }

  domain(report: DomainReport): void {
    this.#write((renderer) => renderer.domain(report));
  }

  end({ leftOut, idle }: RunSummary): void {
    const located = idle.map((one) => ({ ...one, path: pathInRepository(one.path, this.#cwd) ?? configName }));
    this.#write((renderer) => renderer.end({ leftOut, idle: located }));
    for (const { sink } of this.#outputs) sink.end();
  }

  /** The run ends before its reports are whole. */
  discard(): void {
    for (const { sink } of this.#outputs) sink.discard();
  }

  #write(textOf: (renderer: Renderer) => string): void {
    for (const { renderer, sink } of this.#outputs) sink.write(textOf(renderer));
  }
}

/**
 * The formats in the settings, and those of a GitHub Actions job. @throws UserError for a file that cannot be written.
 */
export async function openOutputs(
  settings: Settings,
  answers: Pick<RunInfo, 'replayedOn'>,
  reader: Reader,
  invocation: Invocation,
): Promise<Outputs> {
  const outputs: Output[] = [];
  try {
    for (const place of placesOf(settings, reader, invocation))
      outputs.push(await outputAt(place, settings, answers, reader));
  } catch (error) {
    for (const { sink } of outputs) sink.discard();
    throw error;
  }
  return new Outputs(outputs, reader.files.cwd);
}

/** Where a format goes. */
interface Place {
  readonly format: Format;
  readonly sink: () => Sink;
  readonly onScreen: boolean;
  /** How long the format may become. */
  readonly mostOctets?: number;
}

function placesOf({ formats }: Settings, reader: Reader, invocation: Invocation): readonly Place[] {
  return [
    ...formats.map(
      ({ format, path }): Place => ({
        format,
        sink: () => (path === undefined ? streamSink(invocation.stdout) : fileSink(path, reader.files)),
        onScreen: path === undefined,
      }),
    ),
    ...actionsSinks(formats, invocation).map(
      ({ sink, ...one }): Place => ({ ...one, sink: () => sink, onScreen: false }),
    ),
  ];
}

async function outputAt(
  { format, sink, onScreen, mostOctets }: Place,
  settings: Settings,
  answers: Pick<RunInfo, 'replayedOn'>,
  reader: Reader,
): Promise<Output> {
  const renderer = await loadRenderer(format, { ...runInfo(format, onScreen, settings, reader), ...answers });
  if (mostOctets === undefined) return { renderer, sink: sink() };
  const leftOut = (domains: number): string => logLine(reader.words.interface.summaryCut(domains));
  return { renderer: boundedRenderer(renderer, mostOctets, leftOut), sink: sink() };
}

function runInfo(format: Format, onScreen: boolean, { targets, failOn, verbose }: Settings, reader: Reader): RunInfo {
  const colored = onScreen && formatDefinitions[format].colored;
  return {
    domains: targets.length,
    toolVersion: packageJson.version,
    verbose,
    failing: failing[failOn],
    ...reader.page,
    ...(colored ? {} : { palette: plainPalette }),
  };
}
