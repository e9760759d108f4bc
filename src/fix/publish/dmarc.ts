import { type DmarcMend, type Doubt, isSound, mendDmarc } from '../../dmarc/mend/mend.js';
import { isWeaker } from '../../dmarc/record/policy.js';
import { parseDmarcRecord } from '../../dmarc/record/record.js';
import { isTemplateUri } from '../../dmarc/record/report-uri.js';
import { consentOf, isUnreachable, reportHostsOf } from '../../dmarc/report-hosts.js';
import { type DnsView, isAnswered, joinStrings, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { openReason } from '../../dns/open-questions.js';
import type { Facts } from '../../facts/facts.js';
import { type PublishPart, type PublishRecord, type Reason, recordsIn, txt } from './plan.js';

/** Nobody has such a mailbox, and a reader sees that it is to be replaced; at the own domain, nobody else gets reports. */
const placeholder = 'YOUR-MAILBOX';

/**
 * The domain's DMARC record: the published one, mended; the texts that were meant as one, as one; or a first one, which
 * asks for reports and changes nothing for any mail. `p` is never stricter than published.
 */
export function dmarcPart({ dmarc, request, open }: Facts, zone: Domain): PublishPart {
  const [own] = dmarc.walk.steps;
  const { current } = dmarc.discovery;
  if (own === undefined || !isAnswered(own.answer) || current.kind === 'failed' || current.kind === 'unasked')
    return { kind: 'refused', why: { kind: 'unanswered', why: openReason(open) } };
  const meant = meantRecord(dmarc, own.owner, request.domain, request.reportAddress);
  if (meant.kind === 'inherited') return meant;
  const { mend, why, replaces, toFillIn } = meant;
  const texts = recordsOf(own.answer).map(joinStrings);
  const isPublished = texts.length > 0 && replaces.length === 1 && replaces[0] === mend.text;
  // Behind the alias stands somebody else's record, if any.
  if (!isPublished && dmarc.alias !== undefined && texts.length > 0)
    return { kind: 'refused', why: { kind: 'hosted', name: own.owner, target: dmarc.alias } };
  const record: PublishRecord = {
    name: own.owner,
    zone,
    data: txt(mend.text),
    replaces,
    ...(dmarc.alias === undefined ? {} : { replacesAlias: dmarc.alias }),
    why: isPublished ? { kind: 'unchanged' } : why,
    ...(toFillIn === undefined ? {} : { toFillIn }),
  };
  return { kind: 'ready', records: [record], doubts: mend.doubts };
}

type Meant =
  | {
      readonly kind: 'own';
      readonly mend: DmarcMend;
      readonly why: Reason;
      readonly replaces: readonly string[];
      readonly toFillIn?: string;
    }
  | { readonly kind: 'inherited'; readonly from: Domain };

function meantRecord(dmarc: Facts['dmarc'], owner: Domain, domain: Domain, reports: string | undefined): Meant {
  const [own] = dmarc.walk.steps;
  const texts = own === undefined ? [] : recordsOf(own.answer).map(joinStrings);
  const nearMisses = dmarc.nearMisses.filter((miss) => miss.owner === owner).map(({ text }) => text);
  const selected =
    own?.selection.kind === 'several' ? own.selection.texts : own?.selection.kind === 'one' ? [own.selection.text] : [];
  const published = [...selected, ...nearMisses].filter((text) => texts.includes(text));
  const [only, ...others] = published;
  if (only !== undefined) {
    const mend = withReports(others.length === 0 ? mendDmarc(only) : merged(published), reports);
    const why: Reason =
      others.length === 0 ? { kind: 'dmarc-mended' } : { kind: 'dmarc-merged', count: published.length };
    return { kind: 'own', mend, why, replaces: published };
  }
  const { current } = dmarc.discovery;
  if (current.kind === 'found' && current.at !== domain) return { kind: 'inherited', from: current.at };
  const [misplaced] = dmarc.misplaced;
  if (misplaced !== undefined) {
    const mend = withReports(mendDmarc(misplaced.text), reports);
    return { kind: 'own', mend, why: { kind: 'dmarc-moved', from: misplaced.owner }, replaces: [] };
  }
  const address = reports ?? `${placeholder}@${domain}`;
  const mend = { text: `v=DMARC1; p=none; rua=mailto:${address}`, doubts: [] };
  return {
    kind: 'own',
    mend,
    why: { kind: 'dmarc-first' },
    replaces: [],
    ...(reports === undefined ? { toFillIn: address } : {}),
  };
}

/** Where the owner names a mailbox and the record has none, or only the one of instructions. */
function withReports(mend: DmarcMend, reports: string | undefined): DmarcMend {
  if (reports === undefined || !parseDmarcRecord(mend.text).rua.every(isTemplateUri)) return mend;
  const tags = mend.text.split(';').filter((tag) => !/^ *(?:rua *=|$)/i.test(tag));
  const text = [...tags.map((tag) => tag.trim()), `rua=mailto:${reports}`].join('; ');
  return isSound(text) ? { ...mend, text } : mend;
}

/** The mildest of several records, with the report addresses of all: no mail is refused unasked, and no report is lost. */
function merged(texts: readonly string[]): DmarcMend {
  const all = texts.map(mendDmarc);
  // A text without a policy is the other part of one that has it.
  const withPolicy = all.filter(({ doubts }) => !doubts.some(({ kind }) => kind === 'no-policy'));
  const mends = withPolicy.length === 0 ? all : withPolicy;
  const policies = mends.flatMap(({ text }) => {
    const { p } = parseDmarcRecord(text).published;
    return p.kind === 'valid' ? [p.value] : [];
  });
  const [first = 'none', ...others] = policies;
  const taken = others.reduce((mildest, policy) => (isWeaker(policy, mildest) ? policy : mildest), first);
  const mildest = mends[policies.indexOf(taken)] ?? mends[0];
  const uris = (tag: 'rua' | 'ruf') => [
    ...new Set(all.flatMap(({ text }) => parseDmarcRecord(text)[tag].map((uri) => uri.text))),
  ];
  const reports = (['rua', 'ruf'] as const).flatMap((tag) =>
    uris(tag).length === 0 ? [] : [`${tag}=${uris(tag).join(',')}`],
  );
  const rest = (mildest?.text ?? 'v=DMARC1; p=none').split(';').filter((item) => !/^\s*(?:ru[af]\s*=|$)/i.test(item));
  const values = [...new Set(policies)];
  const doubts: readonly Doubt[] = values.length < 2 ? [] : [{ kind: 'policies-differ', tag: 'p', values, taken }];
  const { text } = mendDmarc([...rest.map((item) => item.trim()), ...reports].join('; '));
  return { text, doubts: [...mends.flatMap((mend) => mend.doubts), ...doubts] };
}

/** What the domains that are to receive reports have to publish, so that receivers send them any. */
export function reportConsentPart(
  { dmarc, request, open }: Facts,
  dmarcRecord: PublishPart,
  dns: DnsView,
): PublishPart {
  const [record] = recordsIn(dmarcRecord);
  if (record?.data.type !== 'TXT') return { kind: 'ready', records: [], doubts: [] };
  const { organizationalDomainOf, domain } = request;
  const hosts = reportHostsOf(domain, parseDmarcRecord(record.data.text), organizationalDomainOf, dns);
  if (hosts.some((host) => consentOf(host).kind === 'unknown'))
    return { kind: 'refused', why: { kind: 'unanswered', why: openReason(open) } };
  const records = hosts.flatMap((host): PublishRecord[] => {
    if (host.consent === undefined || consentOf(host).kind !== 'refused' || isUnreachable(host)) return [];
    return [
      {
        name: host.consent.name,
        zone: organizationalDomainOf(host.host) ?? host.host,
        data: txt('v=DMARC1;'),
        replaces: [],
        why: { kind: 'report-consent', domain: dmarc.domain, host: host.host },
      },
    ];
  });
  return { kind: 'ready', records, doubts: [] };
}
