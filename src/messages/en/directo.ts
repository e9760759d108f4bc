import type { WrongForm } from '../../rules/directo/cause.js';
import type { DkimDiffersData, KeyDifference } from '../../rules/directo/dkim-differs.js';
import type { DkimUnproven } from '../../rules/directo/dkim-unproven.js';
import type { KeySource } from '../../rules/directo/key-source.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { plural } from './language.js';

const menu = name(
  'NUSTATYMAI → Pagrindiniai nustatymai → Bendri nustatymai → „Siunčiamų el. pašto laiškų DKIM parašo domenas“',
);
const publishBelow = t`Publish the record at the end of this report.`;

function publishKey(at: string, source: KeySource): Text {
  switch (source.kind) {
    case 'given':
      return t`In your domain's DNS, publish the supplied key as the TXT record ${name(at)}.`;
    case 'live':
      return t`In your domain's DNS, create the TXT record ${name(at)} with exactly the text of the TXT record ${name(source.name)}.`;
    case 'ask':
      return t`Ask Directo for its public key and publish it in your domain's DNS as the TXT record ${name(at)}.`;
  }
}

function characters(count: number): Text {
  return plural(count, { one: t`${count} character`, other: t`${count} characters` });
}

const failing = {
  reject: t`Your DMARC policy asks receivers to refuse such mail.`,
  quarantine: t`Your DMARC policy asks receivers to send such mail to spam.`,
};

function difference(how: KeyDifference): Text {
  switch (how.kind) {
    case 'cut-off':
      return how.inEditor
        ? t`it ends after ${characters(how.after)}, because the record was cut off at 255 characters`
        : t`it ends after ${characters(how.after)}, and ${how.missing} more should follow`;
    case 'missing':
      return how.after === 0
        ? t`its first ${plural(how.count, { one: t`character is`, other: t`${how.count} characters are` })} missing`
        : t`after character ${how.after}, ${plural(how.count, { one: t`one character is missing`, other: t`${how.count} characters are missing` })}`;
    case 'surplus':
      return t`after character ${how.after}, it has ${characters(how.count)} too many`;
    case 'case':
      return t`the case of its letters was changed`;
    case 'edits':
      return t`${characters(how.count)} in it ${plural(how.count, { one: t`is`, other: t`are` })} wrong, the first at position ${how.first + 1}`;
    case 'other-key':
      return t`it is a different key`;
  }
}

function unproven(key: DkimUnproven): Text {
  if ('severalAt' in key) return t`Directo publishes several keys at ${name(key.severalAt)}.`;
  return key.edits === 0
    ? t`The key at ${name(key.name)} matches the one printed on Directo's help page.`
    : t`The key at ${name(key.name)} matches the one printed on Directo's help page, except for ${characters(key.edits)}.`;
}

/** Both keys in short, where one could be taken for the other. */
function fingerprints({ fingerprints: both }: DkimDiffersData): Text {
  if (both === undefined) return t``;
  return t` SHA-256 of the key there: ${code(both.published)}; of the right one: ${code(both.reference)}.`;
}

/** What the key is not. */
const rightKey: Readonly<Record<DkimDiffersData['comparedWith'], Text>> = {
  given: t`the key that you supplied`,
  live: t`Directo's key`,
  print: t`the key on Directo's help page`,
};

function whyWrong(form: WrongForm, host: string): Text {
  switch (form) {
    case 'include':
    case 'redirect':
      return t`Receivers find no SPF record at ${name(host)}, so SPF is invalid for all mail that no earlier part allows.`;
    case 'mx':
      return t`It allows the servers that receive mail for ${name(host)}. There are none, so Directo is not allowed to send.`;
    case 'exists':
      return t`It only checks whether ${name(host)} exists. It does, so anyone in the world may send in your name.`;
  }
}

export const directo: CatalogueOf<'directo'> = {
  'directo/not-authorised': ({ domain, result, addresses }) => ({
    what: t`The SPF record of ${name(domain)} does not allow Directo to send (${list(addresses.map(address))}).`,
    why:
      result === 'fail'
        ? t`Invoices and reminders sent from Directo are refused or land in spam.`
        : t`Invoices and reminders sent from Directo often land in spam.`,
    todo: publishBelow,
  }),
  'directo/partly-authorised': ({ addresses }) => ({
    what: t`Some of Directo's addresses are not allowed to send: ${list(addresses.map(address))}.`,
    why: t`Mail arrives on some days and is refused on others, depending on the address it is sent from.`,
    todo: publishBelow,
  }),
  'directo/bulk-not-authorised': ({ addresses, used }) => ({
    what: t`The address of Directo's mass-mail module is not allowed to send: ${list(addresses.map(address))}.`,
    why: used
      ? t`Newsletters and mass reminders are refused or land in spam, while invoices arrive.`
      : t`Newsletters sent with that module would be refused; invoices are not affected.`,
    todo: used
      ? publishBelow
      : t`If you use the module, run spf-check with ${code('--mass-mail')} and publish the record it shows.`,
  }),
  'directo/weak-qualifier': ({ term, before }) => ({
    what:
      before === undefined
        ? t`${code(term)} names Directo, but the qualifier in front of it withholds permission.`
        : t`${code(term)} covers Directo's addresses and comes before ${code(before)}, which allows them.`,
    why:
      before === undefined
        ? t`Directo's mail matches this part of the record, but does not pass SPF.`
        : t`The first part that matches decides, so Directo is not allowed to send.`,
    todo: publishBelow,
  }),
  'directo/after-all': ({ term }) => ({
    what: t`${code(term)} comes after the ${code('all')} mechanism.`,
    why: t`Receivers ignore everything after that, so Directo is not allowed to send.`,
    todo: publishBelow,
  }),
  'directo/in-other-record': ({ owner, domain }) => ({
    what: t`An SPF record at ${name(owner)} names Directo, but it does not count for ${name(domain)}.`,
    why: t`An SPF record counts only at exactly the domain in the sender's address.`,
    todo: publishBelow,
  }),
  'directo/as-include': ({ term, host, form }) => ({
    what: t`${code(term)} is the wrong way to name Directo: ${name(host)} is a plain host name.`,
    why: whyWrong(form, host),
    todo: t`Write ${code(`a:${host}`)} instead: publish the record at the end of this report.`,
  }),
  'directo/host-typo': ({ term, host }) => ({
    what: t`${code(term)} looks like a misspelling of ${name(host)}; the name in it has no address.`,
    why: t`Directo is therefore not allowed to send.`,
    todo: publishBelow,
  }),
  'directo/look-alike': ({ term, target, host }) => ({
    what: t`${code(term)} looks like Directo's host, but ${name(target)} is not ${name(host)}.`,
    why: t`Whoever runs that host can send mail that passes as yours.`,
    todo: t`Find out whose host it is. If it is none of yours, remove ${code(term)}; Directo's host is ${name(host)}.`,
  }),
  'directo/lookup-budget': ({ term, count, limit, exceeded }) => ({
    what: exceeded
      ? t`The record uses all ${limit} DNS lookups that SPF allows, so none is left for ${code(term)}.`
      : t`The record uses ${count} of the ${limit} DNS lookups that SPF allows; ${code(term)} would use the last.`,
    why: exceeded
      ? t`One more lookup would break SPF for all your senders.`
      : t`The next sender you add, or a change at one of the others, could break SPF for all of them.`,
    todo: exceeded
      ? t`List Directo by its addresses, which cost no lookup, as the record at the end of this report does.`
      : t`To keep a lookup free, run spf-check with ${code('--ip4')}: it lists Directo by its addresses, which cost none.`,
  }),
  'directo/addresses-changed': ({ host, found, documented }) => ({
    what:
      found.length === 0
        ? t`${name(host)} has no address in DNS at the moment.`
        : t`${name(host)} resolves to ${list(found.map(address))}, but Directo documents ${list(documented.map(address))}.`,
    why: t`A record that names only the host may not cover every address that Directo sends from.`,
    todo: t`Ask Directo which addresses are correct; the record at the end of this report covers the documented ones.`,
  }),
  'directo/authorised-by-accident': ({ term, add }) => ({
    what: t`Directo is allowed to send only because ${code(term)} happens to cover it.`,
    why: t`If someone removes that part, Directo's mail will be refused, and nobody will know why.`,
    todo: t`In your domain's SPF record, add ${code(add)} before ${code(term)}.`,
  }),
  'directo/dkim-missing': ({ name: at, source, instead }) => ({
    what:
      instead === undefined
        ? t`There is no Directo DKIM key at ${name(at)}.`
        : t`There is no Directo DKIM key at ${name(at)}, but another text: ${code(instead)}.`,
    why: t`Without it, Directo signs your mail only as ${name('directo.ee')}, which does not count for your domain in DMARC.`,
    todo: t`${publishKey(at, source)} Then enter your domain in Directo: ${menu}.`,
  }),
  'directo/dkim-differs': (key) => ({
    what: t`The key at ${name(key.name)} is not ${rightKey[key.comparedWith]}: ${difference(key.how)}.`,
    why: t`Receivers cannot verify Directo's signature with it.${fingerprints(key)}`,
    todo:
      key.how.kind === 'cut-off' && key.how.inEditor
        ? t`${publishKey(key.name, key.source)} If your DNS panel limits a value to 255 characters, enter it as two strings in quotes.`
        : publishKey(key.name, key.source),
  }),
  'directo/dkim-damaged-print': ({ name: at, source }) => ({
    what: t`The key at ${name(at)} is exactly the one printed on Directo's help page, and the printed key is damaged.`,
    why: t`It was copied correctly, but no receiver can use it.`,
    todo: publishKey(at, source),
  }),
  'directo/dkim-unproven': (key) => ({
    what: unproven(key),
    why:
      'severalAt' in key
        ? t`Which of them Directo signs with is not known, so the key at ${name(key.name)} could not be compared.`
        : t`Directo's live key could not be fetched for comparison, so this is not proven.`,
    todo: t`Send a message from Directo to yourself and check that its DKIM signature is valid.`,
  }),
  'directo/dmarc-fails': ({ policy, receivers, mail }) => {
    const subject = mail === 'mass' ? t`Directo's mass mail` : t`Directo's mail`;
    const fails = t`${subject} fails DMARC: neither SPF nor DKIM passes for your domain.`;
    return {
      what: receivers === 'all' ? fails : t`With receivers that follow the older standard, ${fails}`,
      why: failing[policy],
      todo: t`Publish the SPF record at the end of this report, which is enough for DMARC. Add DKIM as well: it survives forwarding.`,
    };
  },
  'directo/dmarc-one-leg': ({ policy }) => ({
    what: t`Directo's mail passes DMARC by SPF alone.`,
    why:
      policy === 'reject'
        ? t`SPF fails when a recipient forwards the mail; your DMARC policy then asks receivers to refuse it.`
        : t`SPF fails when a recipient forwards the mail; your DMARC policy then asks receivers to send it to spam.`,
    todo: t`Set up Directo's DKIM signature for your domain: publish the key and enter your domain in Directo.`,
  }),
};
