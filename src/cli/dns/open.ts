import type { FalseAnswers } from '../../dns/false-answers.js';
import type { Domain } from '../../dns/name.js';
import { outsideOf } from '../../dns/zone/scope.js';
import { zoneView } from '../../dns/zone/view.js';
import { type Budget, defaultBudget } from '../../net/budget.js';
import { unixSecondsNow } from '../../net/clock.js';
import { networkResolver } from '../../net/network/open.js';
import { shownServer } from '../../net/server.js';
import { TestedResolver } from '../../net/trial/tested-resolver.js';
import { defaultPatience } from '../../net/tries.js';
import { ZoneResolver } from '../../net/zone-resolver.js';
import { surelyThere } from '../../senders/canary.js';
import { dateOf } from '../../text/date.js';
import type { DnsOptions } from '../options/dns.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';
import type { Reader } from '../terminal/reader.js';
import { type Asked, LiveDns } from './live.js';
import { RecordingDns } from './recording.js';
import { ReplayedDns } from './replayed.js';
import { surroundings } from './surroundings.js';
import { readZone } from './zone-files.js';

/** The DNS of a run. All three run computations, say where answers come from and when, and are closed once. */
export type Dns = LiveDns | RecordingDns | ReplayedDns;

/**
 * Runs `work` with the DNS that the options ask for, and closes it in any case. `targets`: see {@link readZone}.
 * @throws UserError for options that cannot be used.
 */
export async function withDns<T>(
  options: DnsOptions,
  targets: readonly Domain[],
  reader: Reader,
  work: (dns: Dns) => Promise<T>,
): Promise<T> {
  const dns = openDns(options, targets, reader.files);
  try {
    if (dns.kind === 'replayed') tellReplayed(dns, reader);
    const result = await work(dns);
    if (dns.kind !== 'replayed' && dns.evidence !== undefined) tellFalse(dns.evidence, reader);
    return result;
  } finally {
    dns.close();
  }
}

/** @throws UserError for options that cannot be used. */
export function openDns(options: DnsOptions, targets: readonly Domain[], files: Files): Dns {
  const { save, replay, deadline } = options;
  if (replay !== undefined) return openReplayed(replay, options, files);
  const budget: Budget = { ...defaultBudget, ...(deadline === undefined ? {} : { deadlineMs: deadline }) };
  const live = new LiveDns(askedBy(options, targets, files), budget, unixSecondsNow());
  return save === undefined ? live : new RecordingDns(live, save, files);
}

function openReplayed(path: string, options: DnsOptions, files: Files): ReplayedDns {
  const other = (['server', 'zone', 'save'] as const).find((name) => options[name] !== undefined);
  if (other !== undefined) throw new UserError({ kind: 'conflicting-options', one: '--replay', other: `--${other}` });
  return new ReplayedDns(path, files);
}

function askedBy(options: DnsOptions, targets: readonly Domain[], files: Files): Asked {
  const zones = options.zone ?? [];
  if (options.zoneFallback === true && zones.length === 0) throw new UserError({ kind: 'fallback-without-zone' });
  if (zones.length === 0) return overNetwork(options);
  const records = zones.flatMap((path) => readZone(path, targets, files));
  const view = zoneView(records);
  if (options.zoneFallback !== true)
    return { resolver: new ZoneResolver(view, { outside: outsideOf(view, records, surroundings) }), source: 'zone' };
  const { tested, source } = overNetwork(options);
  return { resolver: new ZoneResolver(view, { outside: view.outside, resolver: tested }), source, tested };
}

function overNetwork({ server: servers = [], timeout, tries }: DnsOptions): Required<Asked> {
  const network = networkResolver({
    servers,
    timeoutMs: timeout ?? defaultPatience.timeoutMs,
    tries: tries ?? defaultPatience.tries,
  });
  const tested = new TestedResolver(network, surelyThere);
  return { resolver: tested, source: servers.length === 0 ? 'system' : servers.map(shownServer), tested };
}

/**
 * Notes on stderr that the answers are not today's. Not in the report: a replayed report is identical to the original,
 * which is the point of replaying.
 */
function tellReplayed({ path, unixSeconds }: ReplayedDns, reader: Reader): void {
  reader.tell(reader.words.interface.replayed(path, dateOf(unixSeconds)));
}

/** Says once what was seen, however many domains it concerns; their reports give it as the reason. */
function tellFalse(evidence: FalseAnswers, reader: Reader): void {
  reader.tell(reader.words.interface.falseAnswers(evidence));
}
