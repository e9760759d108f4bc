import { address, code, list, name, type Text, t } from '../../text/text.js';
import { type FixMessages, mostNetworks } from '../catalogue/fix.js';
import { count } from './language.js';

/** As many networks as one reads; of more, the number. */
const networks = (all: readonly string[]): Text => {
  const shown = list(all.slice(0, mostNetworks).map(address));
  return all.length <= mostNetworks
    ? shown
    : t`${shown} and ${count(all.length - mostNetworks, 'further network', 'further networks')}`;
};

export const fixMessages: FixMessages = {
  unchanged: t`The published record needs no change.`,
  publishNew: (domain) => t`Add this TXT record to the DNS of ${name(domain)}:`,
  replace: (domain, records) =>
    records === 1
      ? t`In the DNS of ${name(domain)}, replace the current SPF record with this TXT record:`
      : t`In the DNS of ${name(domain)}, delete the ${records} SPF records and add this one TXT record:`,
  notProposed: t`Could not read what is published, so no record is proposed. Try again later.`,
  proven: ({ addresses, lookups, adds }) => {
    const passing = t`${count(addresses, 'address passes', 'addresses pass')}, with ${count(lookups, 'lookup', 'lookups')}.`;
    if (adds.length === 0)
      return t`${passing} Compared over all IPv4 and IPv6 addresses: exactly the same senders are allowed as the old record intended.`;
    return t`${passing} Compared over all IPv4 and IPv6 addresses: it adds only ${networks(adds)} and removes none.`;
  },
  notProven: t`This record does not pass the test yet:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`These addresses would still not pass: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`The meaning of ${list(objection.terms.map(code))} is unclear, so it was left as it is. While it is there, receivers treat the whole record as invalid. Correct or remove it by hand.`;
      case 'lookups':
        return t`It needs ${objection.count} DNS lookups; ${objection.limit} are allowed. Remove senders that you no longer use.`;
      case 'voids':
        return t`${objection.count} of its lookups find nothing (void lookups); ${objection.limit} are allowed. Remove the parts that name hosts which no longer exist.`;
      case 'broken-inside':
        return t`The SPF records of ${list(objection.targets.slice(0, 8).map(name))} are invalid or form a loop, and that makes SPF invalid for mail that no earlier part allows. Remove the part that includes them, or tell their operators.`;
      case 'loses':
        return t`These addresses pass today but would no longer pass: ${networks(objection.addresses)}.`;
      case 'admits':
        return t`These addresses would be allowed although nobody asked for it: ${networks(objection.addresses)}.`;
      case 'unanswered':
        return t`DNS did not give all the answers that the test needs. Run the check again before you publish.`;
    }
  },
  edit: {
    created: t`a new SPF record`,
    recognised: (text) => t`replaces ${code(text)}, which receivers do not recognise as SPF`,
    merged: (text) => t`merges in the second record ${code(text)}`,
    mended: (from, to) => (to === '' ? t`removes ${code(from)}` : t`replaces ${code(from)} with ${code(to)}`),
    setAside: (text) => t`leaves out ${code(text)}, which is not SPF: publish it as a separate TXT record`,
    added: (term, reason) => {
      switch (reason.kind) {
        case 'sender':
          return t`adds ${code(term)}`;
        case 'mass-mail':
          return t`adds ${code(term)} for mass mail`;
        case 'mailbox-provider':
          return t`adds ${code(term)}, because your mailboxes are at ${name(reason.name)} (${name(reason.host)}), whose outgoing servers ${code('mx')} does not cover`;
      }
    },
    dropped: (term, reason) => {
      switch (reason) {
        case 'after-all':
          return t`drops ${code(term)}: it comes after the ${code('all')} mechanism, where no receiver reads it`;
        case 'duplicate':
          return t`drops ${code(term)}: it is a duplicate`;
        case 'against-sender':
          return t`drops ${code(term)}: it does not let Directo pass`;
        case 'wrong-form':
          return t`drops ${code(term)}: this form cannot work`;
        case 'dead-include':
          return t`drops ${code(term)}: it points to no SPF record, which makes SPF invalid`;
        case 'loop':
          return t`drops ${code(term)}: it leads back to this record`;
        case 'covered':
          return t`drops ${code(term)}: an earlier part already covers these addresses`;
        case 'void':
          return t`drops ${code(term)}: it finds nothing in DNS`;
        case 'admits-everybody':
          return t`leaves out ${code(term)} of the second record: it would allow everybody`;
        case 'other-all':
          return t`drops ${code(term)}: one ${code('all')} mechanism is enough`;
        case 'replaced':
          return t`drops ${code(term)}: the addresses do the same without a DNS lookup`;
        case 'other-modifier':
          return t`drops ${code(term)}: only one of its kind is allowed`;
      }
    },
    converted: (from, to) =>
      t`replaces ${code(from)}, which would be ignored next to the ${code('all')} mechanism, with ${code(to)}`,
    flattened: (term, own, networks, sources, date) =>
      own
        ? t`replaces ${code(term)} with ${count(networks, 'network', 'networks')}: the addresses of your own hosts, read on ${name(date)}`
        : t`replaces ${code(term)} with ${count(networks, 'network', 'networks')}, read on ${name(date)} from ${list(sources.map(name))}`,
    split: (names) => t`moves networks to separate records: ${list(names.map(name))}`,
  },
  flattenedWarning: t`The operators of those servers can change their addresses without telling you, and then mail is refused: check this domain again every month.`,
  publishSplit: (domain) => t`First add this TXT record at ${name(domain)}:`,
  waitForDns: t`A change can take up to a day to reach every receiver; check again afterwards.`,
};
