import { domainFromText } from '../../dns/name.js';
import { documentedIncludeOf } from '../../senders/resemblance.js';
import type { Mistake } from '../../spf/mend/find.js';
import { type Change, converted, dropped } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { readingOf } from './names.js';
import { tryReading } from './try-reading.js';

interface ShortName {
  readonly sign: string;
  readonly mechanism: 'include' | 'a' | 'mx';
  readonly label: string;
  /** As written, or nothing. */
  readonly prefix: string;
}

const mechanisms = ['include', 'a', 'mx'] as const;

/** One label where a name belongs. What the mending reads as a mechanism (`include:mx`) is none, nor is a redirect's. */
export function shortNameOf({ text, remedy, ...mistake }: Mistake): ShortName | undefined {
  if (mistake.kind !== 'bad-target' || mistake.why !== 'single-label' || remedy.kind !== 'none') return undefined;
  const [, sign = '', name, label = '', prefix = ''] =
    /^([+\-~?]?)(include|a|mx):([a-z0-9_-]+)\.?((?:\/{1,2}[0-9]+)*)$/i.exec(text) ?? [];
  const mechanism = mechanisms.find((one) => one === name?.toLowerCase());
  return mechanism === undefined ? undefined : { sign, mechanism, label, prefix };
}

/**
 * `include:google` of a known sender, `a:mail` of a host in the company's zone; what is neither finds nothing.
 * `undefined` while DNS has not said.
 */
export function changeOfShortName(
  { text }: Mistake,
  { sign, mechanism, label, prefix }: ShortName,
  context: FixContext,
): Change | undefined {
  const { domain, knownSenders } = context.request;
  const tried = mechanism === 'include' ? 'record' : mechanism;
  const known = tried === 'record' ? documentedIncludeOf(label, knownSenders) : undefined;
  const name = domainFromText(`${label}.${domain}`);
  const readings = [
    ...(known === undefined ? [] : [`${sign}include:${known}`]),
    ...(name === undefined ? [] : [`${sign}${mechanism}:${name}${prefix}`]),
  ];
  for (const reading of readings) {
    const { standing, reason = { kind: 'only-reading' } } = tryReading(reading, context);
    if (standing === 'unknown') return undefined;
    if (standing === 'there')
      return converted(text, reading, reason.kind === 'known-sender' ? reason : { kind: 'only-reading' });
  }
  const other = name === undefined ? undefined : readingOf(name, tried, context);
  if (other === 'unknown') return undefined;
  return other === undefined ? dropped(text, 'void') : converted(text, sign + other.mechanism, other.reason);
}
