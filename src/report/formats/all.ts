import type { Renderer, RunInfo } from './renderer.js';

/** How a format is made, and what the command needs to know to output it. */
interface FormatDefinition {
  /** In colour on a terminal that shows colour, never in a file. */
  readonly colored: boolean;
  /** Added automatically in a GitHub Actions job: as annotations in the log, or to the job summary. */
  readonly inActions?: 'annotations' | 'summary';
  /** Only the requested formats are loaded. */
  readonly load: () => Promise<(run: RunInfo) => Renderer>;
}

/** Every format, in the order of the help. To add one, write its file and a line here. */
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
