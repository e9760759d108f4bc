import { type DkimFacts, isKeyReady } from '../../dkim/facts.js';
import { inspectKey } from '../../dkim/public-key.js';
import { type DnsView, joinStrings, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { openReason } from '../../dns/open-questions.js';
import type { Facts } from '../../facts/facts.js';
import { type PublishPart, type PublishRecord, type Reason, type RecordData, txt } from './plan.js';

/**
 * The sender's key at the company's selector: the one that was given or is live at the sender's own name, never the text
 * of a help page. As a CNAME if that was asked for, which follows the sender's changes of key.
 */
export function dkimPart({ dkim, request, selectors, open }: Facts, zone: Domain, dns: DnsView): PublishPart {
  if (dkim === undefined) return { kind: 'refused', why: { kind: 'no-dkim' } };
  const { name, state, live, reference } = dkim;
  const isOpen = [state, live.state].some(({ kind }) => kind === 'unasked' || kind === 'failed');
  if (isOpen && !(reference?.proof === 'given' && state.kind !== 'unasked' && state.kind !== 'failed'))
    return { kind: 'refused', why: { kind: 'unanswered', why: openReason(open) } };
  const [alias] = recordsOf(dns.lookup(name, 'CNAME'));
  const place = { name, zone, replaces: ownTexts(dkim, alias, selectors.wildcard?.texts ?? [], dns) };
  const wanted = request.dkimAlias === true ? aliasTo(dkim) : keyText(dkim);
  if (wanted === undefined)
    return {
      kind: 'refused',
      why:
        request.dkimAlias === true
          ? { kind: 'alias-without-key', target: live.name }
          : { kind: 'no-key', live: live.name },
    };
  const replacesAlias = alias === undefined ? {} : { replacesAlias: alias };
  const published = unchanged(dkim, alias, request.dkimAlias === true);
  const record: PublishRecord =
    published === undefined
      ? { ...place, ...replacesAlias, data: wanted.data, why: wanted.why }
      : { ...place, ...replacesAlias, data: published, why: { kind: 'unchanged' } };
  return { kind: 'ready', records: [record], doubts: [] };
}

/** The texts at the name itself: not behind its CNAME, and not a wildcard's, which answers for every name. */
function ownTexts(
  { name }: DkimFacts,
  alias: Domain | undefined,
  wildcard: readonly string[],
  dns: DnsView,
): readonly string[] {
  if (alias !== undefined) return [];
  const texts = recordsOf(dns.lookup(name, 'TXT')).map(joinStrings);
  return texts.every((text) => wildcard.includes(text)) ? [] : texts;
}

/** What is published, if it needs no change. */
function unchanged(dkim: DkimFacts, alias: Domain | undefined, wantsAlias: boolean): RecordData | undefined {
  const { state, verdict, live } = dkim;
  if (state.kind !== 'key' || state.others.length > 0 || verdict?.kind !== 'same' || !isKeyReady(dkim))
    return undefined;
  // The form that some receivers cannot read is written anew.
  if (state.inspection?.kind === 'rsa' && state.inspection.form === 'pkcs1') return undefined;
  if (alias !== undefined) return !wantsAlias || alias === live.name ? { type: 'CNAME', target: alias } : undefined;
  return wantsAlias ? undefined : { type: 'TXT', text: state.record.text, strings: state.strings };
}

interface Wanted {
  readonly data: RecordData;
  readonly why: Reason;
}

/** Written anew from the key alone: nothing else of the sender's record is taken over. */
function keyText({ reference, live }: DkimFacts): Wanted | undefined {
  if (reference === undefined) return undefined;
  const base64 = reference.base64.replace(/[^A-Za-z0-9+/=]/g, '');
  const type = (['rsa', 'ed25519'] as const).find((kind) => inspectKey(base64, { kind }).kind === kind);
  if (type === undefined) return undefined;
  return {
    data: txt(`v=DKIM1; k=${type}; p=${base64}`),
    why: { kind: 'dkim-key', from: reference.proof === 'given' ? 'given' : live.name },
  };
}

function aliasTo({ live, reference, givenIsLive }: DkimFacts): Wanted | undefined {
  const hasKey = reference !== undefined && live.state.kind === 'key' && givenIsLive !== false;
  if (!hasKey) return undefined;
  return { data: { type: 'CNAME', target: live.name }, why: { kind: 'dkim-alias', target: live.name } };
}
