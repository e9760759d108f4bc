import { type RuleId, rules } from '../../src/rules/all.js';
import type { Finding } from '../../src/rules/finding.js';
import { lint } from '../../src/rules/lint.js';
import { factsOf } from '../../test/support/dns/zones.js';
import { type RealDomain, realDomains } from '../../test/support/real/real-domains.js';
import { hasRealRecords } from '../../test/support/real/real-records.js';
import type { WrittenFile } from './written-file.js';

export const frequencyPath = 'docs/rule-frequency.md';

/** The page, from the records of all real domains; undefined without them. Takes some minutes. */
export function frequencyPage(): WrittenFile | undefined {
  if (!hasRealRecords) return undefined;
  const frequency = new Frequency();
  for (const { kind, domain, dns } of realDomains()) frequency.add(kind, lint(factsOf(dns, { domain })));
  const surprises = unexplained(frequency);
  if (surprises.length > 0)
    throw new Error(`remarks of scripts/written/rule-frequency.ts to add or to delete: ${surprises.join(', ')}`);
  return { path: frequencyPath, text: frequency.markdown() };
}

/** Rules that fire often or never without a remark, and rules with a needless remark. */
export function unexplained(frequency: Frequency): readonly string[] {
  const [wanted, given] = [remarkable(frequency), Object.keys(remarks)];
  return [...wanted.filter((id) => !given.includes(id)), ...given.filter((id) => !wanted.includes(id))].sort();
}

type Kind = RealDomain['kind'];
const kinds = ['SPF', 'DMARC', 'DKIM', 'domain'] as const satisfies readonly Kind[];

/** Counts the domains at which each rule fired. */
export class Frequency {
  readonly #domains = new Map<Kind, number>();
  readonly #fired = new Map<string, number>();

  add(kind: Kind, findings: readonly Finding[]): void {
    this.#domains.set(kind, this.domains(kind) + 1);
    for (const rule of new Set(findings.map((finding) => finding.rule)))
      this.#fired.set(`${kind} ${rule}`, this.fired(kind, rule) + 1);
  }

  domains(kind: Kind): number {
    return this.#domains.get(kind) ?? 0;
  }

  fired(kind: Kind, rule: RuleId): number {
    return this.#fired.get(`${kind} ${rule}`) ?? 0;
  }

  isOften(rule: RuleId): boolean {
    return kinds.some((kind) => this.fired(kind, rule) > this.domains(kind) / 2);
  }

  isNever(rule: RuleId): boolean {
    return kinds.every((kind) => this.fired(kind, rule) === 0);
  }

  markdown(): string {
    const cell = (kind: Kind, rule: RuleId): string => {
      const count = this.fired(kind, rule);
      return count === 0 ? '–' : `${count} (${((100 * count) / this.domains(kind)).toFixed(1)} %)`;
    };
    const rows = rules.map(({ id }) => `| ${id} | ${kinds.map((kind) => cell(kind, id)).join(' | ')} |`);
    const head = `| rule | ${kinds.map((kind) => `${kind} (${this.domains(kind)})`).join(' | ')} |\n| --- |${' ---: |'.repeat(kinds.length)}`;
    const ids = (remark: string): string =>
      rules.flatMap(({ id }) => (remarks[id] === remark ? [`\`${id}\``] : [])).join(', ');
    const noted = [...new Set(Object.values(remarks))].map((remark) => `- ${remark} ${ids(remark)}`);
    return `${introduction}\n${head}\n${rows.join('\n')}\n\n${noteHead}\n${noted.join('\n')}\n`;
  }
}

/** Rules that need a second look: they fire on over half of one kind of record, or on none. */
function remarkable(frequency: Frequency): readonly string[] {
  return rules
    .map(({ id }) => id)
    .filter((id) => frequency.isOften(id) || frequency.isNever(id))
    .sort();
}

const introduction = `# How often each rule fires

Written by \`npm run write:frequency\` from published records of real domains. Those are not part of this repository, so
the page can be written only where they are present. Each record
is placed at a domain that is otherwise correct, so that only this record is checked: what it includes is as published
if that was collected, otherwise unknown, every host has an address, and a key is at Directo's selector as well.
\`domain\`: names that other records include, and Baltic municipalities, each with what is known of it. The numbers count
domains where the rule fired at least once. The DMARC and DKIM records were collected with a preference for broken ones,
and no company here uses Directo; so none of these shares is a market figure.
`;

const noteHead = `## Often or never, and why

Rules that fire on over half of one kind of record, or on none; each was reviewed.
`;

const uncollected = 'Never: depends on answers that were not collected (other names, hosts, DNS failures).';
const oneRecord = 'Never: the records were collected one by one, without the others at the same name.';
const rareMistake = 'Never among these: a rare mistake, but one that makes the whole record unusable.';
const noUsers = 'Never: about Directo, which none of these domains names in its records.';
const asked = 'Never: only about senders and selectors that the user names.';
const fewRecords = 'Never among these few records.';

/** Written by hand; `npm run write:frequency` fails if one is missing or no longer needed. */
const remarks: Readonly<Partial<Record<RuleId, string>>> = {
  'directo/not-authorised':
    'Often: none of these domains intends to let Directo send, which is the very question of the check. Silent if an include that was not collected could still let it pass.',
  'dkim/key-size-advice':
    'Often, and rightly: most keys still have 1024 bits, where RFC 8301 §3.2 asks for 2048. A note only.',
  'dmarc/removed-tag':
    'Often: every second record has `pct=100`. Since fixed: tags without effect are one note together, which asks for nothing; only `pct` below 100 is a warning.',
  'dns/outside-zones': 'Never: none of these records was read from a zone file.',
  ...same(asked, ['spf/sender-missing', 'dkim/missing', 'dkim/sender-missing']),
  ...same(uncollected, [
    'dkim/wildcard',
    'dkim/misplaced',
    'dns/alias',
    'dns/name-not-found',
    'dns/no-answer',
    'dns/temporary-failure',
    'spf/missing',
    'spf/misplaced',
    'spf/non-mail-domain',
    'spf/include-no-record',
    'spf/dangling-domain',
    'spf/include-error',
    'spf/include-unreachable',
    'spf/redirect-unusable',
    'spf/mx-too-many',
    'spf/mx-without-mx',
    'spf/mx-without-host',
    'spf/a-without-address',
    'spf/exp-unusable',
    'mx/unreachable',
    'mx/null-but-sends',
    'mx/null-not-alone',
    'mx/target-unresolvable',
    'mx/target-address',
    'mx/target-alias',
    'mx/target-proxied',
    'dkim/alias-broken',
    'dmarc/missing',
    'dmarc/misplaced',
    'dmarc/org-domain-differs',
    'dmarc/report-unreachable',
    'dmarc/report-not-authorised',
    'dmarc/sp-ignored',
    'mta-sts/record-invalid',
    'tlsrpt/record-invalid',
    'tlsrpt/missing',
    'bimi/record-invalid',
    'bimi/dmarc-too-weak',
  ]),
  ...same(oneRecord, [
    'spf/multiple-records',
    'spf/obsolete-record',
    'spf/string-layout',
    'dkim/multiple-records',
    'dkim/other-text',
    'dmarc/multiple-records',
  ]),
  ...same(rareMistake, [
    'spf/all-cut',
    'spf/stray-quote',
    'spf/colon-for-equals',
    'spf/qualifier-syntax',
    'spf/bad-address',
    'spf/bad-prefix',
    'spf/address-list',
    'spf/address-family',
    'spf/macro-syntax',
    'spf/repeated-modifier',
  ]),
  ...same(noUsers, [
    'directo/partly-authorised',
    'directo/weak-qualifier',
    'directo/after-all',
    'directo/in-other-record',
    'directo/as-include',
    'directo/host-typo',
    'directo/look-alike',
    'directo/dmarc-fails',
    'directo/dkim-damaged-print',
    'directo/dkim-differs',
    'directo/dkim-missing',
    'directo/dmarc-one-leg',
    'directo/addresses-changed',
    'directo/dkim-unproven',
    'directo/bulk-not-authorised',
  ]),
  ...same(fewRecords, [
    'dkim/version',
    'dkim/private-key',
    'dkim/tag-list-syntax',
    'dkim/no-key',
    'dkim/revoked',
    'dkim/hash-without-sha256',
    'dkim/service-type',
    'dkim/testing-flag',
    'dkim/obsolete-tag',
    'dkim/key-case-folded',
    'dkim/key-too-short',
    'dmarc/duplicate-tag',
    'dmarc/policy-missing',
    'dmarc/policy-invalid',
    'dmarc/unknown-tag',
    'dmarc/report-uri-invalid',
    'dmarc/report-size-suffix',
    'dmarc/testing',
    'dmarc/psd',
  ]),
};

function same(remark: string, ids: readonly RuleId[]): Partial<Record<RuleId, string>> {
  return Object.fromEntries(ids.map((id) => [id, remark]));
}
