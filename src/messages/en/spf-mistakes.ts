import type { MistakeEffect } from '../../rules/spf/mistake-effect.js';
import type { MistakeData } from '../../rules/spf/mistake-rules.js';
import type { TargetProblem } from '../../spf/mend/text/mistake.js';
import { readable } from '../../text/safe.js';
import { code, list, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { adviceOf, type MistakeAdvice } from '../catalogue/mistake-advice.js';

type Quoted = ReturnType<typeof code>;

/** Outside text of any length, as people would read it. */
export const quoted = (text: string): Quoted => code(excerptOf(readable(text)));

const effects: Readonly<Record<MistakeEffect, Text>> = {
  'record-broken': t`This makes the whole SPF record invalid, and no mail of the domain passes SPF.`,
  ignored: t`Receivers silently ignore this part, so it allows nobody to send.`,
  'names-nothing': t`Receivers look for a host of that name and find none: this part allows nobody to send, and some receivers treat the whole record as invalid.`,
};

const placeholder = (text: Quoted): Text => t`${text} is a placeholder: a template was not filled in.`;

function todo(data: MistakeData): Text {
  if (data.template)
    return t`Write your own value in place of ${quoted(data.text)}, or remove it from the domain's SPF record.`;
  const { elsewhere } = data;
  const advice = adviceOf(data);
  const text = advise(advice, quoted(data.text));
  return elsewhere === undefined || advice.kind === 'take-out'
    ? text
    : t`${text} If ${quoted(elsewhere)} is still needed, publish it as a separate TXT record.`;
}

function advise(advice: MistakeAdvice, text: Quoted): Text {
  switch (advice.kind) {
    case 'publish':
      return t`Publish the record at the end of this report, which fixes this.`;
    case 'take-out':
      return t`Remove ${text} from the domain's SPF record; if it is still needed, publish it as a separate TXT record.`;
    case 'remove-unless-needed':
      return t`Check whether ${text} is needed; if not, remove it from the domain's SPF record.`;
    case 'find-out':
      return t`Find out what was meant, then correct or remove ${text} in the domain's SPF record.`;
    case 'write':
      return advice.others.length === 0
        ? t`Probably ${quoted(advice.likely)} was meant. If so, write that instead of ${text} in the domain's SPF record.`
        : t`Probably ${quoted(advice.likely)} was meant, or else ${list(advice.others.map(quoted))}. In the domain's SPF record, replace ${text} with the right one.`;
  }
}

function mistake<Data extends MistakeData>(
  what: (text: Quoted, data: Data) => Text,
  ignored: Text = effects.ignored,
): (data: Data) => Message {
  return (data) => ({
    what: data.template === true ? placeholder(quoted(data.text)) : what(quoted(data.text), data),
    why: data.effect === 'ignored' ? ignored : effects[data.effect],
    todo: todo(data),
  });
}

const targets: Readonly<Record<TargetProblem, (text: Quoted) => Text>> = {
  address: (text) => t`${text} contains an IP address where a name belongs.`,
  url: (text) => t`${text} contains a web address where only a host name belongs.`,
  mailbox: (text) => t`${text} contains an e-mail address where only a domain name belongs.`,
  character: (text) => t`${text} contains a character that is not allowed in a host name.`,
  'empty-label': (text) => t`The name in ${text} has one dot too many.`,
  'label-too-long': (text) => t`The name in ${text} has more than 63 characters between two dots.`,
  'name-too-long': (text) => t`The name in ${text} is longer than the 253 characters that DNS allows.`,
  'single-label': (text) => t`The name in ${text} is incomplete: an ending such as ${code('.lt')} is missing.`,
  'top-label': (text) => t`The name in ${text} does not end in a top-level domain such as ${code('.lt')}.`,
};

/** A mistake in the text of a record: one message for each kind. */
export const spfMistakes = {
  'spf/illegal-character': mistake((text, { codePoints }: MistakeData & { readonly codePoints: readonly string[] }) =>
    codePoints.length === 1
      ? t`${text} contains a character that is not allowed in SPF, perhaps an invisible one: ${list(codePoints.map(code))}.`
      : t`${text} contains characters that are not allowed in SPF, perhaps invisible ones: ${list(codePoints.map(code))}.`,
  ),
  'spf/stray-quote': mistake((text) => t`There is a quotation mark inside the record, at ${text}.`),
  'spf/unknown-mechanism': mistake((text, { aaaa }: MistakeData & { readonly aaaa: boolean }) =>
    aaaa
      ? t`SPF has no term ${text}: ${code('a')} stands for the IPv4 and IPv6 addresses of a host alike.`
      : t`SPF has no term ${text}.`,
  ),
  'spf/ip-mechanism-name': mistake(
    (text) =>
      t`${text} begins with a name that SPF does not have: an address needs ${code('ip4:')} or ${code('ip6:')} before it.`,
  ),
  'spf/bare-address': mistake(
    (text) => t`The address ${text} has no ${code('ip4:')} or ${code('ip6:')} in front of it.`,
  ),
  'spf/bare-domain': mistake((text) => t`The name ${text} has no ${code('a:')} or ${code('include:')} in front of it.`),
  'spf/missing-argument': mistake(
    (text) => t`In ${text}, a part is incomplete: its name or address must follow directly, without a space.`,
  ),
  'spf/equals-for-colon': mistake((text) => t`${text} is written with ${code('=')} instead of ${code(':')}.`),
  'spf/colon-for-equals': mistake((text) => t`${text} is written with ${code(':')} instead of ${code('=')}.`),
  'spf/glued-terms': mistake((text) => t`In ${text}, a space is missing between two parts.`),
  'spf/junk-at-all': mistake(
    (text) => t`${text} is malformed: nothing may be attached to the ${code('all')} mechanism.`,
  ),
  'spf/qualifier-syntax': mistake(
    (text) =>
      t`In ${text}, the qualifier is misplaced: it belongs directly before the word, without a space, and only once.`,
  ),
  'spf/bad-address': mistake((text) => t`The address in ${text} is not valid.`),
  'spf/bad-prefix': mistake(
    (text) => t`In ${text}, the number after the slash is not valid: use 0 to 32 for IPv4, 0 to 128 for IPv6.`,
  ),
  'spf/address-list': mistake((text) => t`${text} lists several addresses or names; each needs its own part.`),
  'spf/address-family': mistake(
    (text) =>
      t`${text} mixes up ${code('ip4')} and ${code('ip6')}: an address with colons is IPv6, one with three dots is IPv4.`,
  ),
  'spf/address-as-host': mistake((text) => t`${text} contains an IP address where a name belongs.`),
  'spf/prefix-not-allowed': mistake((text) => t`In ${text}, a ${code('/')} with a number is not allowed.`),
  'spf/nested-mechanism': mistake((text) => t`${text} has one part inside another.`),
  'spf/bad-target': mistake((text, { why }: MistakeData & { readonly why: TargetProblem }) => targets[why](text)),
  'spf/macro-syntax': mistake((text) => t`In ${text}, a macro, which begins with ${code('%')}, is malformed.`),
  'spf/concatenated-records': mistake(
    (text) => t`A second SPF record was pasted after the first, at ${text}.`,
    t`Receivers read both as one record, so nothing after the first ${code('all')} mechanism counts.`,
  ),
  'spf/repeated-modifier': mistake(
    (text) =>
      t`${text} is the second of its kind, but ${code('redirect=')} and ${code('exp=')} may each appear only once in a record.`,
  ),
  'spf/unknown-modifier': mistake(
    (text) => t`${text} means nothing in SPF.`,
    t`Receivers ignore it, so whatever it was meant to do does not happen.`,
  ),
} satisfies Partial<CatalogueOf<'spf'>>;
