import { type Domain, domainFromText, labelsOf } from '../../dns/name.js';
import type { SenderDirectory } from '../../senders/directory.js';
import type { KnownSender } from '../../senders/sender.js';
import { editDistance } from '../../text/edit-distance.js';
import type { FixContext } from '../draft/context.js';
import { recordAt } from './standing.js';

/** Two letters wrong, or one pair swapped. */
const mostSlips = 2;
/** In a short name two letters make another name. */
const shortest = 8;

/** The include that a known sender documents and that a dead name resembles. */
export interface KnownName {
  readonly include: Domain;
  readonly sender: KnownSender;
}

/** The nearest documented include, where it has a record and no other sender's is as near. */
export function knownNameLike(name: Domain, context: FixContext): KnownName | undefined {
  const near = documentedNames(context.request.knownSenders)
    .map((known) => ({ known, slips: slipsBetween(name, known.include) }))
    .filter(({ slips }) => slips !== undefined && slips > 0)
    .sort((one, other) => (one.slips ?? 0) - (other.slips ?? 0));
  const [best, second] = near;
  if (best === undefined) return undefined;
  const rival = second !== undefined && second.slips === best.slips && second.known.sender !== best.known.sender;
  return rival || recordAt(best.known.include, context) !== 'there' ? undefined : best.known;
}

function documentedNames({ senders }: SenderDirectory): readonly KnownName[] {
  return senders.flatMap((sender) =>
    (sender.includes ?? []).flatMap((text) => {
      const include = domainFromText(text);
      return include === undefined ? [] : [{ include, sender }];
    }),
  );
}

/** How far apart two names are; `undefined` where they are different names. */
function slipsBetween(name: Domain, known: Domain): number | undefined {
  if (name === known || known.length < shortest) return undefined;
  if (plain(name) === plain(known)) return 1;
  const slips = editDistance(name, known, { atMost: mostSlips, swaps: true });
  if (slips !== undefined) return slips;
  return withoutTopLevel(name) === withoutTopLevel(known) ? mostSlips : undefined;
}

/** Without the signs that people leave out or take for one another. */
function plain(name: Domain): string {
  return name.replace(/[._-]/g, '');
}

function withoutTopLevel(name: Domain): string {
  return labelsOf(name).slice(0, -1).join('.');
}
