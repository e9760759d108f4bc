import type { MistakeEffect } from '../../rules/spf/mistake-effect.js';
import type { MistakeData } from '../../rules/spf/mistake-rules.js';
import type { TargetProblem } from '../../spf/mend/examiners/mistake.js';
import { readable } from '../../text/safe.js';
import { code, list, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { adviceOf, type MistakeAdvice } from '../catalogue/mistake-advice.js';

type Quoted = ReturnType<typeof code>;

/** Outside text of any length, as people would read it. */
export const quoted = (text: string): Quoted => code(excerptOf(readable(text)));

const effects: Readonly<Record<MistakeEffect, Text>> = {
  'record-broken': t`Because of this, receivers treat the whole SPF record as broken, and no mail of the domain passes SPF.`,
  ignored: t`Receivers pass over this part without a word, so it allows nobody to send.`,
  'names-nothing': t`Receivers look for a host of that name and find none: this part allows nobody to send, and some receivers treat the whole record as broken.`,
};

function todo(data: MistakeData): Text {
  const { elsewhere } = data;
  const advice = adviceOf(data);
  const text = advise(advice, quoted(data.text));
  return elsewhere === undefined || advice.kind === 'take-out'
    ? text
    : t`${text} If ${quoted(elsewhere)} is still needed, publish it as a TXT record of its own.`;
}

function advise(advice: MistakeAdvice, text: Quoted): Text {
  switch (advice.kind) {
    case 'publish':
      return t`Publish the record at the end of this report, where this is put right.`;
    case 'take-out':
      return t`Take ${text} out of the domain's SPF record; if it is still needed, publish it as a TXT record of its own.`;
    case 'remove-unless-needed':
      return t`Check whether anybody needs ${text}; if not, remove it from the domain's SPF record.`;
    case 'find-out':
      return t`Find out what was meant, and correct or remove ${text} in the domain's SPF record.`;
    case 'write':
      return advice.others.length === 0
        ? t`Probably ${quoted(advice.likely)} was meant. If so, write that in the domain's SPF record in place of ${text}.`
        : t`Probably ${quoted(advice.likely)} was meant, or else ${list(advice.others.map(quoted))}. In the domain's SPF record, write the right one in place of ${text}.`;
  }
}

function mistake<Data extends MistakeData>(
  what: (text: Quoted, data: Data) => Text,
  ignored: Text = effects.ignored,
): (data: Data) => Message {
  return (data) => ({
    what: what(quoted(data.text), data),
    why: data.effect === 'ignored' ? ignored : effects[data.effect],
    todo: todo(data),
  });
}

const targets: Readonly<Record<TargetProblem, (text: Quoted) => Text>> = {
  address: (text) => t`${text} has an address where a name belongs.`,
  url: (text) => t`${text} contains a web address, where only the name of a host belongs.`,
  mailbox: (text) => t`${text} contains an e-mail address, where only the name of a domain belongs.`,
  character: (text) => t`${text} contains a sign that cannot stand in the name of a host.`,
  'empty-label': (text) => t`The name in ${text} has a dot too many.`,
  'label-too-long': (text) => t`The name in ${text} has more than 63 characters between two dots.`,
  'name-too-long': (text) => t`The name in ${text} is longer than the 253 characters that DNS can hold.`,
  'single-label': (text) => t`The name in ${text} is not complete: an ending such as ${code('.lt')} is missing.`,
  'top-label': (text) => t`The name in ${text} does not end like the name of a domain, as in ${code('.lt')}.`,
};

/** A mistake in the text of a record: one message for each kind. */
export const spfMistakes = {
  'spf/illegal-character': mistake((text, { codePoints }: MistakeData & { readonly codePoints: readonly string[] }) =>
    codePoints.length === 1
      ? t`${text} contains a character that is not allowed in SPF, perhaps an invisible one: ${list(codePoints.map(code))}.`
      : t`${text} contains characters that are not allowed in SPF, perhaps invisible ones: ${list(codePoints.map(code))}.`,
  ),
  'spf/stray-quote': mistake((text) => t`There is a quotation mark inside the record, at ${text}.`),
  'spf/unknown-mechanism': mistake((text) => t`${text} is nothing that SPF knows.`),
  'spf/ip-mechanism-name': mistake(
    (text) =>
      t`${text} begins with a name that SPF does not know: an address has ${code('ip4:')} or ${code('ip6:')} before it.`,
  ),
  'spf/bare-address': mistake(
    (text) => t`The address ${text} stands alone, without ${code('ip4:')} or ${code('ip6:')} in front of it.`,
  ),
  'spf/bare-domain': mistake(
    (text) => t`The name ${text} stands alone, without ${code('a:')} or ${code('include:')} in front of it.`,
  ),
  'spf/missing-argument': mistake(
    (text) => t`In ${text} a part is not complete: its name or address must follow at once, without a space.`,
  ),
  'spf/equals-for-colon': mistake((text) => t`${text} is written with ${code('=')} in place of ${code(':')}.`),
  'spf/colon-for-equals': mistake((text) => t`${text} is written with ${code(':')} in place of ${code('=')}.`),
  'spf/glued-terms': mistake((text) => t`In ${text} a space is missing between two parts.`),
  'spf/junk-at-all': mistake((text) => t`${text} is not written properly: nothing may be attached to ${code('all')}.`),
  'spf/qualifier-syntax': mistake(
    (text) => t`In ${text} the sign is misplaced: it belongs right before the word, without a space, and once.`,
  ),
  'spf/bad-address': mistake((text) => t`The address in ${text} is not valid.`),
  'spf/bad-prefix': mistake(
    (text) => t`In ${text} the number behind the slash is not valid: 0 to 32 for IPv4, 0 to 128 for IPv6.`,
  ),
  'spf/address-list': mistake((text) => t`${text} lists several addresses or names, and each needs a part of its own.`),
  'spf/address-family': mistake(
    (text) =>
      t`${text} confuses ${code('ip4')} and ${code('ip6')}: an address with colons in it is IPv6, one with three dots is IPv4.`,
  ),
  'spf/address-as-host': mistake((text) => t`${text} has an address where a name belongs.`),
  'spf/prefix-not-allowed': mistake((text) => t`In ${text} the ${code('/')} with a number is not allowed.`),
  'spf/nested-mechanism': mistake((text) => t`${text} has one part inside another.`),
  'spf/bad-target': mistake((text, { why }: MistakeData & { readonly why: TargetProblem }) => targets[why](text)),
  'spf/macro-syntax': mistake(
    (text) => t`In ${text} a placeholder, which begins with ${code('%')}, is not written properly.`,
  ),
  'spf/concatenated-records': mistake(
    (text) => t`A second SPF record was pasted behind the first, at ${text}.`,
    t`Receivers take both for one record, so nothing behind the first ${code('all')} counts.`,
  ),
  'spf/repeated-modifier': mistake(
    (text) =>
      t`${text} is the second of its kind, but ${code('redirect=')} and ${code('exp=')} may each stand in a record only once.`,
  ),
  'spf/unknown-modifier': mistake(
    (text) => t`${text} means nothing in SPF.`,
    t`Receivers pass over it, so whatever it was meant to do does not happen.`,
  ),
} satisfies Partial<CatalogueOf<'spf'>>;
