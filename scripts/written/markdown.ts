import { type Source, sourceText, sourceUrl } from '../../src/finding/source.js';
import { visible } from '../../src/text/safe.js';
import type { Text } from '../../src/text/text.js';

/** Words of the catalogue for a page of ours: what they name as code. */
export function markdown(text: Text): string {
  return text.map((part) => (part.kind === 'words' ? part.text : `\`${visible(part.text)}\``)).join('');
}

export function sourceMarkdown(source: Source): string {
  return source.kind === 'rfc' ? `[${sourceText(source)}](${sourceUrl(source)})` : `<${source.url}>`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [head, head.map(() => '---'), ...rows].map(line).join('');
}
