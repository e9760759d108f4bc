import { basename } from 'node:path';
import { type Domain, domainFromText, labelsOf } from '../../dns/name.js';
import { type AnsweredQuestion, type SavedRun, savedRunFromJson, savedRunToJson } from '../../dns/saved-run.js';
import { Snapshot } from '../../dns/snapshot.js';
import { parseZoneFile } from '../../dns/zone/file.js';
import type { ZoneRecord } from '../../dns/zone/record.js';
import { zoneView } from '../../dns/zone/view.js';
import { type Budget, defaultBudget } from '../../net/budget.js';
import { networkResolver } from '../../net/node/network-resolver.js';
import { defaultPatience } from '../../net/node/resolver.js';
import type { Resolver } from '../../net/resolver.js';
import { formatServerAddress, parseServerAddress, type ServerAddress } from '../../net/server-address.js';
import { ZoneResolver } from '../../net/zone-resolver.js';
import { jsonText } from '../../report/layout/json-text.js';
import { bounds } from '../options/bounds.js';
import { wholeNumber } from '../options/numbers.js';
import { includeReader, readOctets, readUtf8, writeText } from '../process/files.js';
import { UserError } from '../process/user-error.js';

/** As commander hands them over: text, or absent. */
export interface DnsOptions {
  readonly server?: readonly string[];
  readonly timeout?: string;
  readonly tries?: string;
  readonly deadline?: string;
  readonly zone?: readonly string[];
  readonly zoneFallback?: boolean;
  readonly save?: string;
  readonly replay?: string;
}

export interface Dns {
  readonly resolver: Resolver;
  readonly budget: Budget;
  /** Where answers come from, for the report. */
  readonly source: readonly string[] | 'system' | 'zone';
  /** When the run happens, or happened, seconds since 1970. */
  readonly unixSeconds: number;
  /** A run of which every answer was saved, in the place of asking. */
  readonly replayed?: SavedRun;
  /** The file that it was saved in. */
  readonly replayedFrom?: string;
  /** The answers to be saved, by what they were asked for. */
  readonly recorded?: Map<string, readonly AnsweredQuestion[]>;
  /** Ends all asking, and saves what is to be saved. */
  close(): void;
}

/**
 * The resolver that the options ask for. `targets` complete relative names of zone files that name no origin, where
 * there is one target only and the file's own name is no domain. @throws UserError for what cannot be used.
 */
export function openDns(options: DnsOptions, targets: readonly Domain[]): Dns {
  const { save, replay } = options;
  const deadlineMs = wholeNumber('--deadline', options.deadline, defaultBudget.deadlineMs, bounds.deadlineMs);
  const budget = { ...defaultBudget, deadlineMs };
  if (replay !== undefined) return replaying(replay, options, budget);
  const unixSeconds = Math.floor(Date.now() / 1000);
  const opened = { ...openResolver(options, targets), budget, unixSeconds };
  if (save === undefined) return { ...opened, close: () => opened.resolver.close() };
  const recorded = new Map<string, readonly AnsweredQuestion[]>();
  const close = (): void => {
    opened.resolver.close();
    const { source } = opened;
    writeText(save, jsonText(savedRunToJson({ unixSeconds, source, answers: recorded })));
  };
  return { ...opened, recorded, close };
}

function openResolver(options: DnsOptions, targets: readonly Domain[]): Pick<Dns, 'resolver' | 'source'> {
  const zones = options.zone ?? [];
  if (options.zoneFallback === true && zones.length === 0) throw new UserError({ kind: 'fallback-without-zone' });
  if (zones.length === 0) return overNetwork(options);
  const view = zoneView(zones.flatMap((path) => readZone(path, targets)));
  if (options.zoneFallback !== true) return { resolver: new ZoneResolver(view), source: 'zone' };
  const { resolver, source } = overNetwork(options);
  return { resolver: new ZoneResolver(view, { outside: view.outside, resolver }), source };
}

/** A saved run takes the place of everything that could be asked, and of the clock. */
function replaying(path: string, options: DnsOptions, budget: Budget): Dns {
  const others = (['server', 'zone', 'save'] as const).filter((name) => options[name] !== undefined);
  const [other] = others;
  if (other !== undefined) throw new UserError({ kind: 'conflicting-options', one: '--replay', other: `--${other}` });
  const replayed = savedRunFromJson(parseJson(readUtf8(path)));
  if (replayed === undefined) throw new UserError({ kind: 'not-a-saved-run', path });
  const { source, unixSeconds } = replayed;
  const resolver = new ZoneResolver(Snapshot.empty);
  return { resolver, budget, source, unixSeconds, replayed, replayedFrom: path, close: () => resolver.close() };
}

/** `undefined` where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function overNetwork(options: DnsOptions): Pick<Dns, 'resolver' | 'source'> {
  const servers = (options.server ?? []).map(parseServer);
  const timeoutMs = wholeNumber('--timeout', options.timeout, defaultPatience.timeoutMs, bounds.timeoutMs);
  const tries = wholeNumber('--tries', options.tries, defaultPatience.tries, bounds.tries);
  const resolver = networkResolver({ servers, timeoutMs, tries });
  return { resolver, source: servers.length === 0 ? 'system' : servers.map(formatServerAddress) };
}

function parseServer(text: string): ServerAddress {
  const reading = parseServerAddress(text);
  if (reading.kind === 'refused') throw new UserError({ kind: 'bad-server', text, why: reading.problem });
  return reading.server;
}

export function readZone(path: string, targets: readonly Domain[]): readonly ZoneRecord[] {
  const text = readOctets(path);
  const [target, ...others] = targets;
  const origin = originFromFileName(path) ?? (others.length === 0 ? target : undefined);
  const result = parseZoneFile({ name: path, text, origin }, includeReader(path));
  if (!result.ok) throw new UserError({ kind: 'zone-file', error: result.error });
  return result.records;
}

/** `manodomenas.lt.zone` and `db.manodomenas.lt` tell which zone they hold. */
function originFromFileName(path: string): Domain | undefined {
  const name = basename(path)
    .replace(/^db\./, '')
    .replace(/\.(?:zone|db|txt|hosts)$/, '');
  const domain = /^[\w.-]+$/.test(name) ? domainFromText(name) : undefined;
  return domain !== undefined && labelsOf(domain).length > 1 ? domain : undefined;
}
