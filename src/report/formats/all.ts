import type { Renderer, RunInfo } from './renderer.js';

/** How a format is made, and what the command must know to put it in its place. */
interface FormatDefinition {
  /** In colour where it goes to a screen that shows colour; in a file never. */
  readonly colored: boolean;
  /** Added in a job of GitHub Actions without being asked for: as annotations in the log, or to the job's summary. */
  readonly inActions?: 'annotations' | 'summary';
  /** Only the formats that are asked for are loaded. */
  readonly load: () => Promise<(run: RunInfo) => Renderer>;
}

/** Every format, in the order of the help. A new one is its file and a line here. */
const definitions = {
  text: { colored: true, load: () => import('./text.js').then(({ textFormat }) => textFormat) },
  compact: { colored: true, load: () => import('./compact.js').then(({ compactFormat }) => compactFormat) },
  json: { colored: false, load: () => import('./json.js').then(({ jsonFormat }) => jsonFormat) },
  jsonl: { colored: false, load: () => import('./json.js').then(({ jsonLinesFormat }) => jsonLinesFormat) },
  sarif: { colored: false, load: () => import('./sarif.js').then(({ sarifFormat }) => sarifFormat) },
  junit: { colored: false, load: () => import('./junit.js').then(({ junitFormat }) => junitFormat) },
  github: {
    colored: false,
    inActions: 'annotations',
    load: () => import('./github.js').then(({ githubFormat }) => githubFormat),
  },
  markdown: {
    colored: false,
    inActions: 'summary',
    load: () => import('./markdown.js').then(({ markdownFormat }) => markdownFormat),
  },
  csv: { colored: false, load: () => import('./csv.js').then(({ csvFormat }) => csvFormat) },
} satisfies Readonly<Record<string, FormatDefinition>>;

export type Format = keyof typeof definitions;

export const formatDefinitions: Readonly<Record<Format, FormatDefinition>> = definitions;

export const formats: readonly Format[] = Object.keys(definitions).filter(isFormat);

export function isFormat(name: string): name is Format {
  return Object.hasOwn(definitions, name);
}
