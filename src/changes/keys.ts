import { isReadable } from '../dkim/key-record.js';
import { examineSelector, type SelectorState, selectorName } from '../dkim/lookup.js';
import { isUsable } from '../dkim/public-key.js';
import { recordsOf } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { KeyStanding, MailChange, Side, Weight } from './change.js';

export function keyChanges(before: Side, after: Side, selectors: readonly string[]): MailChange[] {
  return selectors.flatMap((selector): MailChange[] => {
    const [old, next] = [keyAt(selector, before), keyAt(selector, after)];
    if (old === undefined || next === undefined || isSame(old, next)) return [];
    return [
      {
        kind: 'key',
        name: next.name,
        before: old.standing,
        after: next.standing,
        weight: weightOf(old.standing, next.standing),
      },
    ];
  });
}

interface Key {
  readonly name: Domain;
  readonly standing: KeyStanding;
  /** The CNAME there. */
  readonly alias: Domain | undefined;
}

/** `undefined` if the name would be too long for DNS. */
function keyAt(selector: string, { domain, dns }: Side): Key | undefined {
  const name = selectorName(selector, domain);
  if (name === undefined) return undefined;
  const [alias] = recordsOf(dns.lookup(name, 'CNAME'));
  return { name, alias, standing: standingOf(examineSelector(name, dns)) };
}

function standingOf(state: SelectorState): KeyStanding {
  switch (state.kind) {
    case 'unasked':
    case 'failed':
      return { kind: 'unknown' };
    case 'missing':
    case 'broken-alias':
      return { kind: 'missing' };
    case 'several':
    case 'miswritten':
    case 'no-key-record':
      return { kind: 'unusable' };
    case 'key': {
      const { inspection, record } = state;
      const isKey = inspection !== undefined && isUsable(inspection) && isReadable(record);
      return isKey && 'fingerprint' in inspection
        ? { kind: 'usable', fingerprint: inspection.fingerprint }
        : { kind: 'unusable' };
    }
  }
}

/** Where both lead to the same name, whatever stands there stands there for both. */
function isSame(old: Key, next: Key): boolean {
  if (old.standing.kind === 'unknown' && next.standing.kind === 'unknown') return old.alias === next.alias;
  if (old.standing.kind === 'usable' && next.standing.kind === 'usable')
    return old.standing.fingerprint === next.standing.fingerprint;
  return old.standing.kind === next.standing.kind;
}

function weightOf(before: KeyStanding, after: KeyStanding): Weight {
  if (before.kind === 'unknown' || after.kind === 'unknown') return 'undecided';
  if (before.kind === 'usable') return after.kind === 'usable' ? 'other' : 'loss';
  return after.kind === 'usable' ? 'gain' : 'other';
}
