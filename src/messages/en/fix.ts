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
  unchanged: t`The published record is good as it is: nothing to change.`,
  publishNew: (domain) => t`Add this TXT record in the DNS of ${name(domain)}:`,
  replace: (domain, records) =>
    records === 1
      ? t`In the DNS of ${name(domain)}, put this TXT record in the place of the present SPF record:`
      : t`In the DNS of ${name(domain)}, delete the ${records} SPF records and add this one TXT record:`,
  notProposed: t`DNS did not tell what is published, so no record is proposed. Try again later.`,
  proven: ({ addresses, lookups, adds }) => {
    const passing = t`evaluated as receivers do it: ${count(addresses, 'address passes', 'addresses pass')}, with ${count(lookups, 'lookup', 'lookups')}.`;
    if (adds.length === 0)
      return t`${passing} Over all IPv4 and IPv6 addresses: exactly those may send that the old record means.`;
    return t`${passing} Over all IPv4 and IPv6 addresses: it adds exactly ${networks(adds)}, and takes none away.`;
  },
  notProven: t`This record does not stand the trial yet:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`These addresses would still not pass: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`The meaning of ${list(objection.terms.map(code))} is not clear, so it was left as it is; while it stands there, receivers treat the whole record as broken. Correct or remove it by hand.`;
      case 'lookups':
        return t`It takes ${objection.count} DNS lookups where ${objection.limit} are allowed. Remove senders that you no longer use.`;
      case 'voids':
        return t`${objection.count} lookups find nothing, where ${objection.limit} are allowed. Remove the parts that name hosts which no longer exist.`;
      case 'broken-inside':
        return t`The SPF records of ${list(objection.targets.slice(0, 8).map(name))} are broken or lead in a circle, and that breaks SPF for mail that no earlier part admits. Remove the part that includes them, or tell whoever runs them.`;
      case 'loses':
        return t`These addresses pass today and would not any more: ${networks(objection.addresses)}.`;
      case 'admits':
        return t`These addresses would be admitted though nobody asked for it: ${networks(objection.addresses)}.`;
      case 'unanswered':
        return t`DNS did not give all answers that the trial needs. Run the check again before you publish.`;
    }
  },
  edit: {
    created: t`a first SPF record`,
    recognised: (text) => t`takes the place of ${code(text)}, which receivers do not recognise as SPF`,
    merged: (text) => t`takes in the second record ${code(text)}`,
    mended: (from, to) => (to === '' ? t`removes ${code(from)}` : t`writes ${code(to)} for ${code(from)}`),
    setAside: (text) => t`leaves out ${code(text)}, which is no SPF: publish it as a TXT record of its own`,
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
          return t`drops ${code(term)}: it stands behind ${code('all')}, where no receiver reads it`;
        case 'duplicate':
          return t`drops ${code(term)}: it stands there twice`;
        case 'against-sender':
          return t`drops ${code(term)}: it refuses the sender`;
        case 'wrong-form':
          return t`drops ${code(term)}: written like this it cannot work`;
        case 'dead-include':
          return t`drops ${code(term)}: there is no SPF record, and that breaks the whole record`;
        case 'loop':
          return t`drops ${code(term)}: it leads back to this record`;
        case 'covered':
          return t`drops ${code(term)}: an earlier part holds these addresses already`;
        case 'void':
          return t`drops ${code(term)}: it finds nothing in DNS`;
        case 'admits-everybody':
          return t`leaves out ${code(term)} of the second record: it would admit everybody`;
        case 'other-all':
          return t`drops ${code(term)}: one ${code('all')} is enough`;
        case 'replaced':
          return t`drops ${code(term)}: the addresses say the same without a DNS lookup`;
        case 'other-modifier':
          return t`drops ${code(term)}: only one of its kind is allowed`;
      }
    },
    converted: (from, to) => t`writes ${code(to)} for ${code(from)}, which would be ignored beside ${code('all')}`,
    flattened: (term, own, networks, sources, date) =>
      own
        ? t`writes ${count(networks, 'network', 'networks')} for ${code(term)}: the addresses of your own hosts, read on ${name(date)}`
        : t`writes ${count(networks, 'network', 'networks')} for ${code(term)}, read on ${name(date)} from ${list(sources.map(name))}`,
    split: (names) => t`moves networks to records of their own: ${list(names.map(name))}`,
  },
  flattenedWarning: t`Whoever runs those servers can change their addresses without telling you, and then mail is refused: check this domain again every month.`,
  publishSplit: (domain) => t`First add this TXT record at ${name(domain)}:`,
  waitForDns: t`A change can take up to a day to reach every receiver; check again afterwards.`,
};
