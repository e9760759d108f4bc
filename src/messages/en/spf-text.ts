import type { MistakeData } from '../../rules/spf/syntax.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue.js';

const broken = t`Receivers treat the whole SPF record as broken because of it, so no mail of the domain passes SPF.`;

/** What to do about a mistake in the record's text. */
function remedy({ text, replacement, certain }: MistakeData): Text {
  if (replacement === undefined) return t`Correct or remove ${code(text)} by hand; what was meant cannot be told.`;
  if (certain) return t`Publish the record at the end of this report, which has it right.`;
  if (replacement === '') return t`Probably ${code(text)} can be removed; check that nobody needs it.`;
  return t`Probably ${code(replacement)} was meant. Check that, and write it instead of ${code(text)}.`;
}

function mistake(what: (data: MistakeData) => Text, why: Text = broken): (data: MistakeData) => Message {
  return (data) => ({ what: what(data), why, todo: remedy(data) });
}

export const spfText = {
  'spf/missing': ({ domain }) => ({
    what: t`${name(domain)} has no SPF record.`,
    why: t`Receivers cannot tell who may send the domain's mail; large ones such as Gmail refuse such mail or call it spam.`,
    todo: t`Publish the record at the end of this report.`,
  }),
  'spf/multiple-records': ({ count }) => ({
    what: t`The domain has ${count} SPF records; only one is allowed.`,
    why: t`Receivers do not pick one: they treat SPF as broken, and no mail passes.`,
    todo: t`Delete all of them and publish the one record at the end of this report.`,
  }),
  'spf/version-not-terminated': ({ text }) => ({
    what: t`${code(text)} is no SPF record to receivers: behind ${code('v=spf1')} there must be a space.`,
    why: t`To them the domain has no SPF at all.`,
    todo: t`Publish the record at the end of this report in its place.`,
  }),
  'spf/near-miss': ({ text }) => ({
    what: t`${code(text)} was meant as SPF, but receivers do not recognise it.`,
    why: t`An SPF record begins with ${code('v=spf1')} and a space, with nothing before it.`,
    todo: t`Correct the record, or delete it where another one is valid.`,
  }),
  'spf/obsolete-record': ({ text }) => ({
    what: t`${code(text)} belongs to Sender ID, which nobody reads any more.`,
    why: t`It does no harm, but misleads whoever looks after the domain.`,
    todo: t`Delete it.`,
  }),
  'spf/misplaced': ({ owner, domain }) => ({
    what: t`There is an SPF record at ${name(owner)}, but none at ${name(domain)}.`,
    why: t`SPF counts only at the very domain of the sender's address; nothing is inherited.`,
    todo: t`Publish the record at ${name(domain)}.`,
  }),
  'spf/string-layout': ({ before, after }) => ({
    what: t`The record consists of several strings, and between ${code(before)} and ${code(after)} a space is missing.`,
    why: t`Receivers join the strings without anything between, and cannot read the result.`,
    todo: t`Put a space at the end of the first string, or publish the record at the end of this report.`,
  }),
  'spf/answer-too-large': ({ octets }) => ({
    what: t`The domain's TXT records together need ${octets} bytes in a DNS answer.`,
    why: t`More than 512 do not fit into a simple answer, and some receivers give up on larger ones.`,
    todo: t`Delete TXT records that are no longer needed, such as old site verifications.`,
  }),
  'spf/illegal-character': mistake(
    ({ codePoints = [] }) =>
      t`The record contains characters that look harmless but are not allowed: ${list(codePoints.map(code))}.`,
  ),
  'spf/stray-quote': mistake(({ text }) => t`There is a quotation mark inside the record: ${code(text)}.`),
  'spf/unknown-mechanism': mistake(({ text }) => t`${code(text)} is nothing that SPF knows.`),
  'spf/ip-mechanism-name': mistake(
    ({ text }) => t`${code(text)}: an address is introduced by ${code('ip4:')} or ${code('ip6:')}.`,
  ),
  'spf/bare-address': mistake(
    ({ text }) => t`${code(text)} stands alone; an address needs ${code('ip4:')} or ${code('ip6:')} in front of it.`,
  ),
  'spf/bare-domain': mistake(
    ({ text }) => t`${code(text)} stands alone; a name needs ${code('a:')} or ${code('include:')} in front of it.`,
  ),
  'spf/missing-argument': mistake(
    ({ text }) => t`In ${code(text)} there is nothing behind the colon; no space may follow it.`,
  ),
  'spf/equals-for-colon': mistake(
    ({ text }) => t`${code(text)} is written with ${code('=')} instead of ${code(':')}.`,
    t`Receivers ignore such a part without a word, so this sender is not allowed.`,
  ),
  'spf/colon-for-equals': mistake(({ text }) => t`${code(text)} is written with ${code(':')} instead of ${code('=')}.`),
  'spf/glued-terms': mistake(({ text }) => t`In ${code(text)} a space is missing.`),
  'spf/junk-at-all': mistake(({ text }) => t`${code(text)}: nothing may be attached to ${code('all')}.`),
  'spf/qualifier-syntax': mistake(
    ({ text }) => t`In ${code(text)} the sign stands in the wrong place: it belongs right before the word, once.`,
  ),
  'spf/bad-address': mistake(({ text }) => t`${code(text)} contains no valid address.`),
  'spf/bad-prefix': mistake(
    ({ text }) => t`The number behind the slash in ${code(text)} is not valid: 0 to 32 for IPv4, 0 to 128 for IPv6.`,
  ),
  'spf/address-list': mistake(({ text }) => t`${code(text)} lists several addresses; each needs a part of its own.`),
  'spf/address-family': mistake(
    ({ text }) => t`${code(text)}: ${code('ip4:')} is for IPv4 addresses, ${code('ip6:')} for IPv6 addresses.`,
  ),
  'spf/address-as-host': mistake(({ text }) => t`${code(text)} has an address where a name belongs.`),
  'spf/prefix-not-allowed': mistake(({ text }) => t`In ${code(text)} no ${code('/')} is allowed.`),
  'spf/nested-mechanism': mistake(({ text }) => t`${code(text)} puts one part inside another.`),
  'spf/bad-target': mistake(({ text }) => t`${code(text)} does not name a host that could exist.`),
  'spf/macro-syntax': mistake(({ text }) => t`The macro in ${code(text)} is not valid.`),
  'spf/concatenated-records': mistake(
    ({ text }) => t`A second SPF record was pasted behind the first, from ${code(text)} on.`,
    t`Receivers cannot read what stands behind the first record, or never get there.`,
  ),
  'spf/repeated-modifier': mistake(({ text }) => t`${code(text)} may stand in a record only once.`),
  'spf/unknown-modifier': mistake(
    ({ text }) => t`${code(text)} means nothing in SPF.`,
    t`Receivers ignore it, so whatever it was meant to do does not happen.`,
  ),
} satisfies Partial<CatalogueOf<'spf'>>;
