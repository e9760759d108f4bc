import type { KeyDifference } from '../../rules/directo/authentication.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue.js';

const menu = name(
  'NUSTATYMAI → Pagrindiniai nustatymai → Bendri nustatymai → „Siunčiamų el. pašto laiškų DKIM parašo domenas“',
);
const publishBelow = t`Publish the record at the end of this report.`;
const copyKey = (live: string, at: string): Text =>
  t`Copy the TXT record of ${name(live)} in full to ${name(at)}, or make ${name(at)} a CNAME to it.`;

function difference(how: KeyDifference): Text {
  switch (how.kind) {
    case 'cut-off':
      return t`it ends after ${how.after} characters, ${how.missing} are missing`;
    case 'missing':
      return t`${how.count} of its characters are missing after character ${how.after}`;
    case 'surplus':
      return t`it has ${how.count} characters too many after character ${how.after}`;
    case 'case':
      return t`capital and small letters were changed`;
    case 'edits':
      return t`${how.count} of its characters are wrong, the first after character ${how.first}`;
    case 'other-key':
      return t`it is a different key`;
    case 'unusable':
      return t`it cannot be used as a key`;
  }
}

export const directo: CatalogueOf<'directo'> = {
  'directo/not-authorised': ({ domain, addresses }) => ({
    what: t`The SPF record of ${name(domain)} does not allow Directo to send: none of ${list(addresses.map(address))} passes.`,
    why: t`Invoices and reminders from Directo come back or land in spam.`,
    todo: publishBelow,
  }),
  'directo/partly-authorised': ({ addresses }) => ({
    what: t`Some of Directo's addresses are not allowed to send: ${list(addresses.map(address))}.`,
    why: t`Mail arrives on some days and is refused on others, depending on the address it leaves from.`,
    todo: publishBelow,
  }),
  'directo/bulk-not-authorised': ({ addresses }) => ({
    what: t`The address of Directo's mass-mail module is not allowed to send: ${list(addresses.map(address))}.`,
    why: t`Newsletters sent with that module would be refused; invoices are not affected.`,
    todo: t`If you use the module, run spf-check with ${code('--mass-mail')} and publish the record it shows.`,
  }),
  'directo/weak-qualifier': ({ term }) => ({
    what: t`${code(term)} names Directo, but the sign in front withholds permission.`,
    why: t`Receivers recognise Directo and still do not let its mail pass.`,
    todo: publishBelow,
  }),
  'directo/after-all': ({ term }) => ({
    what: t`${code(term)} stands behind ${code('all')}.`,
    why: t`Receivers stop reading at ${code('all')}, so Directo is not allowed to send.`,
    todo: publishBelow,
  }),
  'directo/in-other-record': ({ owner }) => ({
    what: t`Directo is named in an SPF record at ${name(owner)}, which does not count.`,
    why: t`SPF counts only at the very domain of the sender's address.`,
    todo: publishBelow,
  }),
  'directo/as-include': ({ term, host }) => ({
    what: t`${code(term)} cannot work: ${name(host)} is a server, not a list of servers.`,
    why: t`Receivers find no SPF record there and treat SPF as broken for all mail of the domain.`,
    todo: t`Write ${code(`a:${host}`)} instead: publish the record at the end of this report.`,
  }),
  'directo/host-typo': ({ term, host }) => ({
    what: t`${code(term)} looks like a misspelt ${name(host)}; this name does not exist.`,
    why: t`Directo is therefore not allowed to send.`,
    todo: publishBelow,
  }),
  'directo/lookup-budget': ({ count, limit }) => ({
    what: t`The record takes ${count} of ${limit} DNS lookups already, so ${code('a:directo.gate.ee')} does not fit in.`,
    why: t`With one lookup too many SPF would break for all your senders.`,
    todo: t`Name Directo by its addresses, as the record at the end of this report does: they cost no lookup.`,
  }),
  'directo/addresses-changed': ({ host, found, documented }) => ({
    what:
      found.length === 0
        ? t`${name(host)} has no address in DNS at the moment.`
        : t`${name(host)} leads to ${list(found.map(address))}, but Directo documents ${list(documented.map(address))}.`,
    why: t`A record that names only the host may not cover every address that Directo sends from.`,
    todo: t`Ask Directo which addresses are right; the record at the end of this report covers the documented ones.`,
  }),
  'directo/authorised-by-accident': ({ term }) => ({
    what: t`Directo is allowed to send only because ${code(term)} happens to cover it.`,
    why: t`When that part is tidied up, Directo's mail will stop without anybody knowing why.`,
    todo: t`Add ${code('a:directo.gate.ee')} before ${code('all')}.`,
  }),
  'directo/dkim-missing': ({ name: at, live }) => ({
    what: t`There is no key for Directo at ${name(at)}.`,
    why: t`Directo can only sign as itself then, which does not help your domain with DMARC.`,
    todo: t`${copyKey(live, at)} Then set your domain in Directo: ${menu}.`,
  }),
  'directo/dkim-differs': ({ name: at, how, live }) => ({
    what: t`The key at ${name(at)} is not Directo's key: ${difference(how)}.`,
    why: t`Receivers cannot verify Directo's signature with it.`,
    todo: copyKey(live, at),
  }),
  'directo/dkim-damaged-print': ({ name: at, live }) => ({
    what: t`The key at ${name(at)} is exactly the one printed on Directo's help page, and that print is damaged.`,
    why: t`It was copied well, but no receiver can use it.`,
    todo: copyKey(live, at),
  }),
  'directo/dkim-unproven': ({ name: at, edits }) => ({
    what:
      edits === 0
        ? t`The key at ${name(at)} agrees with the one printed on Directo's help page.`
        : t`The key at ${name(at)} resembles the one printed on Directo's help page, but for ${edits} characters.`,
    why: t`Directo's own key could not be fetched to compare them, so this is not proven.`,
    todo: t`Send a mail from Directo to yourself and see whether its DKIM signature is valid.`,
  }),
  'directo/dmarc-fails': ({ policy }) => ({
    what: t`Directo's mail fails DMARC: neither SPF nor DKIM vouches for it in your domain's name.`,
    why:
      policy === 'reject'
        ? t`Your DMARC policy asks receivers to refuse such mail.`
        : t`Your DMARC policy asks receivers to put such mail into spam.`,
    todo: t`Publish the SPF record at the end of this report; that is enough for DMARC. DKIM makes it robust.`,
  }),
  'directo/dmarc-one-leg': () => ({
    what: t`Directo's mail passes DMARC by SPF alone.`,
    why: t`Mail that a recipient has forwarded fails then, and your policy has it refused or put into spam.`,
    todo: t`Set up Directo's DKIM signature for your domain as well.`,
  }),
};
