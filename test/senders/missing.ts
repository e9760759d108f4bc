import { domainFromText } from '../../src/dns/name.js';
import type { KnownSender } from '../../src/senders/sender.js';

/** The names that lead to a sender, by what they are. */
const kindsOfNames = ['includes', 'includesBelow', 'idleIncludes', 'mxSuffixes', 'keyZones'] as const;

/** What an entry still lacks or has wrong, in sentences for its author; nothing where it is complete. */
export function missingIn(sender: KnownSender): string[] {
  return [...missingFacts(sender), ...missingNames(sender), ...wrongNames(sender)];
}

function* missingFacts({ id, name, source: { url, asOf } }: KnownSender): Generator<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) yield `id: '${id}' has to be of lower-case letters, digits and hyphens`;
  if (name.trim() === '') yield 'name: what its customers call the sender';
  if (!/^https:\/\/./.test(url)) yield 'source.url: the https address where the sender documents its SPF or DKIM';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) yield 'source.asOf: the day of the revision, as in 2026-11-28';
}

function* missingNames(sender: KnownSender): Generator<string> {
  const names = [...kindsOfNames.flatMap((kind) => sender[kind] ?? []), ...(sender.renamed ?? [])];
  if (names.length === 0) yield `a name that leads to it: fill in one of ${kindsOfNames.join(', ')}; see sender.ts`;
  for (const kind of kindsOfNames) if (sender[kind]?.length === 0) yield `${kind}: the names, or no such line`;
}

function* wrongNames(sender: KnownSender): Generator<string> {
  const { renamed = [], selectors = [], includes = [] } = sender;
  for (const kind of kindsOfNames)
    for (const name of sender[kind] ?? []) if (domainFromText(name) !== name) yield notAName(kind, name);
  for (const { from, to } of renamed) {
    for (const name of [from, to]) if (domainFromText(name) !== name) yield notAName('renamed', name);
    if (!includes.includes(to)) yield `renamed: ${to} has to be one of includes`;
  }
  for (const selector of selectors)
    if (!/^[a-z0-9-]+$/.test(selector))
      yield `selectors: '${selector}' has to be of lower-case letters, digits and hyphens`;
}

function notAName(kind: string, text: string): string {
  return `${kind}: '${text}' is not a domain name in lower case without a final dot`;
}
