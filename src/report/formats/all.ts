import type { Renderer, RunInfo } from './renderer.js';

/** How a format is made, and what the command needs to know to output it. */
interface FormatDefinition {
  /** In colour on a terminal that shows colour, never in a file. */
  readonly colored: boolean;
  /**
   * What the beginning of a report in this format has, in any language, and hardly any other file: a configuration may
   * have nothing else overwritten.
   */
  readonly mark: RegExp;
  /** Added automatically in a GitHub Actions job: as annotations in the log, or to the job summary. */
  readonly inActions?: 'annotations' | 'summary';
  /** Only the requested formats are loaded. */
  readonly load: () => Promise<(run: RunInfo) => Renderer>;
}

/** Every format, in the order of the help. To add one, write its file and a line here. */
const definitions = {
  text: {
    colored: true,
    mark: /^(?:[✓✗!?] |Left out by your settings|Pagal nustatymus)/,
    load: () => import('./text.js').then(({ textFormat }) => textFormat),
  },
  compact: {
    colored: true,
    mark: /^(?:\S+: (?:(?:error|warning|info) \S+\/\S+: |unanswered: |ok\n|[^\n]*v=spf1 )|\d+ domains?: \d|Domenų: \d|Left out by|Pagal nustatymus)/,
    load: () => import('./compact.js').then(({ compactFormat }) => compactFormat),
  },
  json: {
    colored: false,
    mark: /^(?:\[\n {2})?(?:\[\n\]|\{\n\s+"schemaVersion")/,
    load: () => import('./json.js').then(({ jsonFormat }) => jsonFormat),
  },
  jsonl: {
    colored: false,
    mark: /^\{"schemaVersion":/,
    load: () => import('./json.js').then(({ jsonLinesFormat }) => jsonLinesFormat),
  },
  sarif: {
    colored: false,
    mark: /^\{\n {2}"\$schema": [^\n]+sarif[^\n]+\n {2}"version": "2\.1\.0",\n {2}"runs": \[\n {4}\{\n {6}"tool": \{\n {8}"driver": \{\n {10}"name": "spf-check"/,
    load: () => import('./sarif.js').then(({ sarifFormat }) => sarifFormat),
  },
  junit: {
    colored: false,
    mark: /^<\?xml [^>]*>\n<testsuites name="spf-check">/,
    load: () => import('./junit.js').then(({ junitFormat }) => junitFormat),
  },
  github: {
    colored: false,
    mark: /^::(?:error|warning|notice) (?:file=|title=)/,
    inActions: 'annotations',
    load: () => import('./github.js').then(({ githubFormat }) => githubFormat),
  },
  markdown: {
    colored: false,
    mark: /^# spf-check\n/,
    inActions: 'summary',
    load: () => import('./markdown.js').then(({ markdownFormat }) => markdownFormat),
  },
  csv: {
    colored: false,
    mark: /^domain,verdict,rule,severity,/,
    load: () => import('./csv.js').then(({ csvFormat }) => csvFormat),
  },
} satisfies Readonly<Record<string, FormatDefinition>>;

export type Format = keyof typeof definitions;

export const formatDefinitions: Readonly<Record<Format, FormatDefinition>> = definitions;

export const formats: readonly Format[] = Object.keys(definitions).filter(isFormat);

export function isFormat(name: string): name is Format {
  return Object.hasOwn(definitions, name);
}
