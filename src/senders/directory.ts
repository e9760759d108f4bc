import { type Domain, domainFromText, isSubdomain } from '../dns/name.js';
import type { KnownSender } from './sender.js';

/** Known senders, indexed by the names that lead to them. */
export interface SenderDirectory {
  readonly senders: readonly KnownSender[];
  readonly includes: ReadonlyMap<Domain, IncludeUse>;
  readonly includesBelow: readonly Zone[];
  readonly mailHosts: readonly Zone[];
  readonly keys: readonly Zone[];
}

/** The use of an include of a known sender. */
export interface IncludeUse {
  readonly sender: KnownSender;
  readonly use:
    | { readonly kind: 'authorises' }
    /** An old name that still works. */
    | { readonly kind: 'renamed'; readonly to: string }
    /** The sender's mail has its own envelope sender. */
    | { readonly kind: 'idle' };
}

interface Zone {
  readonly name: Domain;
  readonly sender: KnownSender;
}

export function directoryOf(senders: readonly KnownSender[]): SenderDirectory {
  const includes = new Map<Domain, IncludeUse>();
  for (const sender of senders) {
    for (const name of namesOf(sender.includes)) includes.set(name, { sender, use: { kind: 'authorises' } });
    for (const name of namesOf(sender.idleIncludes)) includes.set(name, { sender, use: { kind: 'idle' } });
    for (const { from, to } of sender.renamed ?? [])
      for (const name of namesOf([from])) includes.set(name, { sender, use: { kind: 'renamed', to } });
  }
  const zones = (pick: (sender: KnownSender) => readonly string[] | undefined): Zone[] =>
    senders.flatMap((sender) => namesOf(pick(sender)).map((name) => ({ name, sender })));
  return {
    senders,
    includes,
    includesBelow: zones((sender) => sender.includesBelow),
    mailHosts: zones((sender) => sender.mxSuffixes),
    keys: zones((sender) => sender.keyZones),
  };
}

/** The sender whose networks an include or redirect of this name leads to. */
export function includeUseOf({ includes, includesBelow }: SenderDirectory, target: Domain): IncludeUse | undefined {
  const exact = includes.get(target);
  if (exact !== undefined) return exact;
  const sender = ownerIn(includesBelow, target);
  return sender === undefined ? undefined : { sender, use: { kind: 'authorises' } };
}

/** All names that lead to known senders. */
export function namesInUse({ includes, includesBelow, mailHosts, keys }: SenderDirectory): readonly Domain[] {
  return [...includes.keys(), ...[...includesBelow, ...mailHosts, ...keys].map(({ name }) => name)];
}

/** The sender whose mailboxes an MX host of this name serves. */
export function senderOfMailHost({ mailHosts }: SenderDirectory, host: Domain): KnownSender | undefined {
  return ownerIn(mailHosts, host);
}

/** The sender who maintains the key that a selector with this target leads to. */
export function senderOfKey({ keys }: SenderDirectory, target: Domain): KnownSender | undefined {
  return ownerIn(keys, target);
}

function ownerIn(zones: readonly Zone[], name: Domain): KnownSender | undefined {
  return zones.find((zone) => isSubdomain(name, zone.name))?.sender;
}

function namesOf(texts: readonly string[] | undefined): Domain[] {
  return (texts ?? []).flatMap((text) => domainFromText(text) ?? []);
}
