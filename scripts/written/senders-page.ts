import { knownSenders } from '../../src/senders/all.js';
import type { KnownSender } from '../../src/senders/sender.js';
import type { WrittenFile } from './written-file.js';

const head = `# Known senders

These senders are recognised by their includes, MX hosts and DKIM keys. Use the id with \`--sender\` and with \`senders\` in
the [configuration](configuration.md). An include in brackets works but is not needed: it is an old name, or the sender
uses its own domain as envelope sender, so that only DKIM authenticates your domain. Where DKIM selectors differ from
customer to customer none is listed; give yours with \`--selector\`. The link leads to the sender's documentation (or to the
front page of its help, if pages move). The date is that of the last revision, from published records where they show
it, otherwise from public knowledge.

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
