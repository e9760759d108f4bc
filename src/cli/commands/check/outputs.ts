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
import { configName } from '../../settings/config-file.js';
import { pathInRepository } from '../../settings/repository.js';
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
  }

  #write(textOf: (renderer: Renderer) => string): void {
    for (const { renderer, sink } of this.#outputs) sink.write(textOf(renderer));
  }
}

/**
 * The formats in the settings, and those of a GitHub Actions job. @throws UserError for a file that cannot be written.
 */
export async function openOutputs(settings: Settings, reader: Reader, invocation: Invocation): Promise<Outputs> {
  const { formats } = settings;
  const places = [
    ...formats.map(({ format, path }) => ({
      format,
      sink: path === undefined ? streamSink(invocation.stdout) : fileSink(path, reader.files),
      onScreen: path === undefined,
      mostOctets: undefined,
    })),
    ...actionsSinks(formats, invocation).map((one) => ({ mostOctets: undefined, ...one, onScreen: false })),
  ];
  const outputs: Output[] = [];
  const leftOut = (domains: number): string => logLine(reader.words.interface.summaryCut(domains));
  for (const { format, sink, onScreen, mostOctets } of places) {
    const renderer = await loadRenderer(format, runInfo(format, onScreen, settings, reader));
    outputs.push({
      sink,
      renderer: mostOctets === undefined ? renderer : boundedRenderer(renderer, mostOctets, leftOut),
    });
  }
  return new Outputs(outputs, invocation.cwd());
}

function runInfo(format: Format, onScreen: boolean, { targets, failOn }: Settings, reader: Reader): RunInfo {
  const colored = onScreen && formatDefinitions[format].colored;
  return {
    domains: targets.length,
    toolVersion: packageJson.version,
    failing: failing[failOn],
    ...reader.page,
    ...(colored ? {} : { palette: plainPalette }),
  };
}
