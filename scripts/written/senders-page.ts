import { knownSenders } from '../../src/senders/all.js';
import type { KnownSender } from '../../src/senders/sender.js';
import type { WrittenFile } from './written-file.js';

const head = `# Known senders

Recognised by name in includes, MX hosts and keys. The id is what \`--sender\` and \`senders\` in the
[configuration](configuration.md) take. An include in brackets works but is not needed: an old name, or of a sender whose
mail has an envelope sender in a domain of its own and is vouched for by DKIM alone. A sender whose DKIM selectors differ
from customer to customer has none here; \`--selector\` names them. The link is where the sender documents this, its help's
front page where pages move; the date is when the entry was last revised, from published records where those have it and
else from what is publicly known.

| id | sender | includes | MX hosts below | DKIM selectors | revised |
| --- | --- | --- | --- | --- | --- |
`;

/** The page that lists the known senders. */
export function sendersPage(): WrittenFile {
  return { path: 'docs/senders.md', text: `${head}${knownSenders.senders.map(row).join('\n')}\n` };
}

function row({ id, name, source, includes, includesBelow, idleIncludes, renamed, mxSuffixes, selectors }: KnownSender) {
  const needless = [...(idleIncludes ?? []), ...(renamed ?? []).map(({ from }) => from)];
  const all = [
    ...(includes ?? []).map(code),
    ...(includesBelow ?? []).map((below) => code(`….${below}`)),
    ...needless.map((text) => `(${code(text)})`),
  ];
  const cells = [code(id), name, all.join(', '), list(mxSuffixes), list(selectors), `[${source.asOf}](${source.url})`];
  return `| ${cells.join(' | ')} |`;
}

function list(names: readonly string[] | undefined): string {
  return (names ?? []).map(code).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}
