import type { OrganizationalDomainOf } from '../dmarc/discover/public-suffix.js';
import { type Answer, type DnsView, isAnswered, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain, domainFromText, parentOf } from '../dns/name.js';
import { selectedTexts } from '../dns/txt-selection.js';
import type { Envelope } from '../spf/evaluate/envelope.js';
import { type Branch, nodesOf, type TreeNode, walkTree } from '../spf/evaluate/tree.js';
import { isConstant } from '../spf/macro/expand.js';
import { type NearMiss, nearMissOf } from '../spf/record/near-miss.js';
import { modifierOf, typeAskedBy } from '../spf/record/record.js';
import { isSpfText, selectSpfRecord } from '../spf/record/select.js';
import { type ExaminedText, examineTexts } from './spf-text.js';

export interface SpfFacts {
  /** The record and all that it leads to. */
  readonly tree: TreeNode;
  /** The texts of all SPF records of the domain: there should be one. */
  readonly texts: readonly string[];
  /** Those texts with the mistakes in them; of absurdly long or many ones, the beginning. */
  readonly examined: readonly ExaminedText[];
  /** TXT records of the domain that were meant as SPF but are not taken for it (RFC 7208 §4.5). */
  readonly nearMisses: readonly Attempt[];
  /** SPF records at names where people put them by mistake; looked for only where the domain has none. */
  readonly misplaced: readonly MisplacedRecord[];
  /** Names that the tree leads to and that do not exist, with the domain that anybody could register. */
  readonly dangling: readonly DanglingTarget[];
  /** What the outermost record's `exp=` leads to, where its name is the same for every mail. */
  readonly explanation?: { readonly target: Domain; readonly answer: Answer<'TXT'> };
}

/** A TXT record that was meant as SPF. */
export interface Attempt {
  readonly text: string;
  readonly miss: NearMiss;
  /** Where the first two of its character-strings meet, which receivers join without anything between. */
  readonly border?: number;
}

export interface MisplacedRecord {
  readonly owner: Domain;
  readonly text: string;
  /** Nothing at its name would use it: it was meant for the domain. */
  readonly meantHere: boolean;
}

export interface DanglingTarget {
  readonly target: Domain;
  readonly registrable: Domain;
}

/** The one record elsewhere that speaks for the domain, since no text at its own name does. */
export function recordMeantHere({ texts, nearMisses, misplaced }: SpfFacts): MisplacedRecord | undefined {
  if (texts.length > 0 || nearMisses.some(({ miss }) => 'meant' in miss && miss.meant !== undefined)) return undefined;
  const [found, ...more] = misplaced.filter((one) => one.meantHere);
  // Of several nothing is guessed.
  return more.every(({ text }) => text === found?.text) ? found : undefined;
}

/** Whether DNS says that there is no such domain (RFC 8020): then it has no records at all, and nothing else is to be said. */
export function isNoDomain({ tree }: SpfFacts): boolean {
  return tree.answer.status === 'nxdomain';
}

/** Where an SPF record is put by mistake: labels in front of the domain. */
const misplacedLabels = ['_spf', 'spf', 'www', '_dmarc'] as const;
/** A web site or a domain above may have a record that is right where it stands. */
const ownRecord = 'www';

export function spfFacts(
  domain: Domain,
  envelopes: readonly Envelope[],
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): SpfFacts {
  // Hosts of both families: a fix is compared with what is published over all addresses.
  const tree = walkTree(domain, envelopes, dns, [4, 6]);
  const texts = selectedTexts(tree.selection);
  const explanation = explanationOf(tree, dns);
  const hasNoRecord = texts.length === 0 && isAnswered(tree.answer);
  return {
    tree,
    texts,
    examined: examineTexts(recordsOf(tree.answer)),
    nearMisses: [...attemptsIn(tree.answer), ...(hasNoRecord ? ofObsoleteType(domain, dns) : [])],
    misplaced: hasNoRecord ? findMisplaced(domain, dns) : [],
    dangling: findDangling(tree, organizationalDomainOf, dns),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function attemptsIn(answer: Answer<'TXT'>): readonly Attempt[] {
  return recordsOf(answer).flatMap((strings) => {
    const text = joinStrings(strings);
    const miss = nearMissOf(text);
    const border = strings.length > 1 ? { border: strings[0]?.length ?? 0 } : {};
    return miss === undefined ? [] : [{ text, miss, ...border }];
  });
}

/** The type SPF (99), which receivers stopped reading with RFC 7208 §3.1; shown as a zone file has it, unlike TXT. */
function ofObsoleteType(domain: Domain, dns: DnsView): readonly Attempt[] {
  return recordsOf(dns.lookup(domain, 'SPF'))
    .map(joinStrings)
    .filter(isSpfText)
    .map((text) => ({
      text: `SPF "${text}"`,
      miss: { kind: 'spf-near-miss', why: 'type-spf', wrapper: '', meant: text },
    }));
}

function findMisplaced(domain: Domain, dns: DnsView): MisplacedRecord[] {
  const labels = misplacedLabels.map((label) => ({ owner: below(label, domain), meantHere: label !== ownRecord }));
  // A panel that appends the domain to a name which has it already.
  const doubled = { owner: below(domain, domain), meantHere: true };
  return [...labels, doubled, { owner: parentOf(domain), meantHere: false }].flatMap(({ owner, meantHere }) =>
    owner === undefined
      ? []
      : selectedTexts(selectSpfRecord(recordsOf(dns.lookup(owner, 'TXT')))).map((text) => ({ owner, text, meantHere })),
  );
}

/** Targets that do not exist because their domain is unregistered: whoever registers it may send in the owner's name. */
function findDangling(tree: TreeNode, organizationalDomainOf: OrganizationalDomainOf, dns: DnsView): DanglingTarget[] {
  const missing = nodesOf(tree).flatMap(({ branches }) => branches.flatMap((branch) => missingTarget(branch, dns)));
  return [...new Set(missing)].flatMap((target) => {
    const registrable = organizationalDomainOf(target);
    if (registrable === undefined || registrable === tree.domain) return [];
    return dns.lookup(registrable, 'NS').status === 'nxdomain' ? [{ target, registrable }] : [];
  });
}

function missingTarget({ target, node, term }: Branch, dns: DnsView): Domain[] {
  const asked = typeAskedBy(term);
  if (target === undefined || asked === undefined) return [];
  // A record that was not read, as in a loop, is not asked for here either.
  const type = asked === 'TXT' && node === undefined ? 'A' : asked;
  return dns.lookup(target, type).status === 'nxdomain' ? [target] : [];
}

function explanationOf({ record, domain }: TreeNode, dns: DnsView): SpfFacts['explanation'] {
  const exp = record === undefined ? undefined : modifierOf(record, 'exp');
  if (exp === undefined || !isConstant(exp.target) || exp.target.pieces.some((piece) => piece.kind === 'macro'))
    return undefined;
  const target = domainFromText(exp.target.text);
  return target === undefined || target === domain ? undefined : { target, answer: dns.lookup(target, 'TXT') };
}
