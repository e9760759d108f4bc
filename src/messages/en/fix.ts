import type { Way, WayCause } from '../../fix/draft/way.js';
import { address, code, list, name, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { type FixMessages, mostNetworks } from '../catalogue/fix.js';
import { count } from './language.js';

/** As many networks as one reads; of more, the number. */
const networks = (all: readonly string[]): Text => {
  const shown = list(all.slice(0, mostNetworks).map(address));
  return all.length <= mostNetworks
    ? shown
    : t`${shown} and ${count(all.length - mostNetworks, 'further network', 'further networks')}`;
};

const causeOfWay = (cause: WayCause): Text => {
  switch (cause.kind) {
    case 'lookups':
      return t`All senders together would need ${count(cause.count, 'lookup', 'lookups')}, and ${cause.limit} are allowed`;
    case 'voids':
      return t`${count(cause.count, 'lookup', 'lookups')} would find nothing, and ${cause.limit} are allowed`;
    case 'ipv6-voids':
      return t`Mail over IPv6 would meet too many lookups that find nothing`;
  }
};

const chosenWay = (way: Way, terms: Text, single: boolean): Text => {
  switch (way) {
    case 'slim':
      return t`${terms} ${single ? t`goes` : t`go`}, because no mail needs ${single ? t`it` : t`them`}, and no address is frozen`;
    case 'reordered':
      return t`${terms} ${single ? t`comes` : t`come`} first, because that alone is enough`;
    case 'sender-addresses':
      return t`Directo is listed by its addresses, which cost no lookup`;
    case 'own-addresses':
      return t`your own hosts (${terms}) are listed by their addresses, because nobody but you changes those`;
    case 'unwrapped':
      return t`${terms} ${single ? t`is` : t`are`} replaced with what ${single ? t`it includes` : t`they include`}, because that saves a lookup${single ? t`` : t` each`} and freezes no address`;
    case 'flattened':
      return t`${terms} ${single ? t`is` : t`are`} replaced with today's addresses, because nothing that freezes none is enough`;
    case 'split':
      return t`${terms} ${single ? t`is` : t`are`} replaced with today's addresses, because nothing that freezes none is enough, and these are too long for one record`;
  }
};

const cheaperWays: Readonly<Record<Way, Text>> = {
  slim: t`leaving out what no mail needs`,
  reordered: t`another order`,
  'sender-addresses': t`listing Directo by its addresses alone`,
  'own-addresses': t`listing your own hosts by their addresses as well`,
  unwrapped: t`replacing includes with what they include`,
  flattened: t`today's addresses in one record`,
  split: t`records of their own`,
};
const unanswered = {
  'no-answer': t`DNS did not give all the answers that the test needs. Run the check again before you publish.`,
  'outside-zones': t`The test needs names that are outside the zone files. Add ${code('--zone-fallback')} to query DNS for them.`,
  'false-answers': t`The name server gives false answers, so the test cannot be made. Add ${code('--server 9.9.9.9')} to use another one.`,
} as const;

export const fixMessages: FixMessages = {
  unchanged: t`The published record needs no change.`,
  publishNew: (domain) => t`Add this TXT record to the DNS of ${name(domain)}:`,
  replace: (domain, records) =>
    records === 1
      ? t`In the DNS of ${name(domain)}, replace the current SPF record with this TXT record:`
      : t`In the DNS of ${name(domain)}, delete the ${records} SPF records and add this one TXT record:`,
  notProposed: {
    'no-answer': t`Could not read what is published, so no record is proposed. Try again later.`,
    'outside-zones': t`The zone files do not hold what is published, so no record is proposed. Add the zone file of the domain, or ${code('--zone-fallback')} to query DNS.`,
    'false-answers': t`The name server gives false answers, so what is published is not known, and no record is proposed. Add ${code('--server 9.9.9.9')} to use another one.`,
  },
  proven: ({ addresses, lookups, adds }) => {
    const passing = t`${count(addresses, 'address passes', 'addresses pass')}, with ${count(lookups, 'lookup', 'lookups')}.`;
    if (adds.length === 0)
      return t`${passing} Compared over all IPv4 and IPv6 addresses: exactly the senders are allowed that the old record means.`;
    return t`${passing} Compared over all IPv4 and IPv6 addresses: next to the senders that the old record means, it adds only ${networks(adds)}.`;
  },
  today: ({ wider, narrower }) => {
    const gained = wider.length === 0 ? undefined : t`it allows ${networks(wider)} in addition`;
    const lost = narrower.length === 0 ? undefined : t`it no longer allows ${networks(narrower)}`;
    const both = gained === undefined || lost === undefined ? (gained ?? lost ?? t``) : t`${gained}; ${lost}`;
    return t`Compared with what receivers accept today, ${both}.`;
  },
  confirm: t`Please confirm:`,
  confirmEdit: (change) => t`Please confirm: the new record ${change}.`,
  publishEdit: (change) => t`Publish the record at the end of this report: it ${change}.`,
  upToYou: t`Up to you (not in the record):`,
  choice: (change, apply) => t`${change} (${code(`--apply ${apply}`)})`,
  chosen: ({ way, terms, cause, cheaper }) => {
    const named = list(terms.slice(0, mostNetworks).map(code));
    const still = cheaper === undefined ? t`` : t`; ${cheaperWays[cheaper.way]} would still leave ${cheaper.lookups}`;
    return t`${causeOfWay(cause)}; so ${chosenWay(way, named, terms.length === 1)}${still}.`;
  },
  notProven: t`This record does not pass the test yet:`,
  objection: (objection) => {
    switch (objection.kind) {
      case 'not-authorised':
        return t`These addresses would still not pass: ${list(objection.addresses.map(address))}.`;
      case 'syntax':
        return t`The meaning of ${list(objection.terms.map((term) => code(excerptOf(term))))} is unclear, so it was left as it is. While it is there, receivers treat the whole record as invalid. Correct or remove it by hand.`;
      case 'lookups':
        return t`It needs ${objection.count} DNS lookups; ${objection.limit} are allowed: ${list(objection.costs.slice(0, 8).map(({ term, lookups }) => code(`${term} (${lookups})`)))}. Remove senders that you no longer use, or let bulk mail use a subdomain, whose record has ten lookups of its own.`;
      case 'voids':
        return t`${objection.count} of its lookups find nothing (void lookups); ${objection.limit} are allowed. Remove the parts that name hosts which no longer exist.`;
      case 'broken-inside':
        return t`The SPF records of ${list(objection.targets.slice(0, 8).map(name))} are missing, invalid or form a loop, and that makes SPF invalid for mail that no earlier part allows. Remove the part that includes them, or tell their operators.`;
      case 'loses':
        return t`These addresses are meant to pass but would not: ${networks(objection.addresses)}.`;
      case 'admits':
        return t`These addresses would be allowed although nobody asked for it: ${networks(objection.addresses)}.`;
      case 'errors':
        return t`Mail from ${networks(objection.addresses)} would end in an error (permerror), whatever follows in the record.`;
      case 'unconfirmed':
        return t`Only changes that leave no doubt were asked for, and this record needs others. Run it without ${code('--certain')} to see them.`;
      case 'everybody':
        return t`Nearly everybody on the internet may send with it. First name the servers that send your mail.`;
      case 'not-computed':
        return t`Who may send depends on too many properties of the mail to be compared with what the record means, so nobody knows whom it would shut out.`;
      case 'unanswered':
        return unanswered[objection.why];
    }
  },
  edit: {
    created: t`is the first one: does anything else send mail as your domain? Then it must be added`,
    recognised: (text) => t`replaces ${code(text)}, which receivers do not recognise as SPF`,
    merged: (text) => t`merges in the record ${code(text)}`,
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
        case 'expected':
          return t`adds ${code(term)} for ${name(reason.name)}, which you named as a sender`;
        case 'ending':
        case 'closing':
          return t`adds ${code(term)}, which says what happens to mail from everybody else`;
      }
    },
    dropped: (term, reason) => {
      switch (reason) {
        case 'included-elsewhere':
          return t`drops ${code(term)}: another part includes it already`;
        case 'idle':
          return t`drops ${code(term)}: this service uses its own domain in the envelope, so its mail does not need it`;
        case 'private':
          return t`drops ${code(term)}: no receiver ever sees private addresses`;
        case 'ptr':
          return t`drops ${code(term)}: it is slow, and receivers may skip it`;
        case 'cdn':
          return t`drops ${code(term)}: these are the addresses of a web proxy, which sends no mail`;
        case 'after-all':
          return t`drops ${code(term)}: it comes after the ${code('all')} mechanism, where no receiver reads it`;
        case 'duplicate':
          return t`drops ${code(term)}: it is a duplicate`;
        case 'against-sender':
          return t`drops ${code(term)}: it does not let Directo pass`;
        case 'wrong-form':
          return t`drops ${code(term)}: this form cannot work`;
        case 'no-name':
          return t`drops ${code(term)}: it names no server`;
        case 'dead-include':
          return t`drops ${code(term)}: it points to no SPF record, which makes SPF invalid`;
        case 'broken-include':
          return t`drops ${code(term)}: the record there is invalid, and that makes yours invalid. Tell its operator, and add it again once it is correct`;
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
    converted: (from, to, reason) => {
      const change = t`replaces ${code(from)} with ${code(to)}`;
      switch (reason.kind) {
        case 'redirect':
          return t`${change}: next to ${code('all')} or another redirect it would be ignored`;
        case 'sender-prefix':
          return t`${change}: the neighbouring addresses are not Directo's`;
        case 'host':
          return t`${change}: ${name(reason.name)} is a host and has no SPF record`;
        case 'record':
          return t`${change}: ${name(reason.name)} has an SPF record`;
        case 'known-sender':
          return t`${change}: that is the name that ${name(reason.name)} documents`;
        case 'renamed':
          return t`${change}: the name that ${name(reason.name)} documents today`;
        case 'only-reading':
          return t`${change}: the only reading that finds something in DNS`;
        case 'mailbox-provider':
          return t`${change}, because your mailboxes are at ${name(reason.name)} (${name(reason.host)}), whose outgoing servers ${code('mx')} does not cover`;
        case 'everybody':
          return t`${change}: it would let everybody send as your domain`;
        case 'stricter':
          return t`${change}: receivers refuse mail from everybody else more firmly`;
        case 'leading-zeros':
          return t`${change}: SPF allows no zeros before a number`;
        case 'first-all':
          return t`${change}: of several ${code('all')} the first one counts`;
        case 'cut':
          return t`${change}: the end was cut off`;
      }
    },
    foundElsewhere: (text, owner) => t`uses ${code(text)}, published at ${name(owner)}, where no receiver looks for it`,
    moved: (term, reason) => {
      switch (reason) {
        case 'after-all':
          return t`moves ${code(term)} before ${code('all')}: after it no receiver reads it`;
        case 'modifier':
          return t`moves ${code(term)} to the end, where modifiers belong`;
        case 'void-lookups':
          return t`moves ${code(term)} forward: after several lookups that find nothing, IPv6 mail would not reach it`;
      }
    },
    tidied: (from, to) => t`writes ${code(from)} as ${code(to)}, which means the same`,
    joined: (terms, to) =>
      t`joins ${count(terms, 'network', 'networks')} into ${count(to, 'network', 'networks')} with the same addresses`,
    unwrapped: (term, to) => t`replaces ${code(term)} with what it includes: ${list(to.map(code))}`,
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
