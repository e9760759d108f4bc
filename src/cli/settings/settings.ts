import { formatServer, isHttps, type Server } from '../../net/server.js';
import { defaultPort } from '../../net/server-address.js';
import type { KnownFinding } from '../../rules/adjust.js';
import type { KnownSender } from '../../senders/sender.js';
import { bounds } from '../options/bounds.js';
import { type DnsOptions, serverFrom } from '../options/dns.js';
import { type FormatChoice, parseFormats, toOutput } from '../options/formats.js';
import type { RequestOptions } from '../options/request.js';
import { parseSender } from '../options/senders.js';
import { type ListedTarget, parseList, parseTarget, readTarget } from '../options/targets.js';
import type { FailOn } from '../process/exit-code.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';
import type { Config } from './config.js';
import { configuredPath, configuredReport, type LoadedConfig, loadConfig, readBaseline } from './config-file.js';

/** The options that a configuration may provide, or that choose the configuration. */
export interface SettingsOptions extends DnsOptions, RequestOptions {
  readonly format?: readonly FormatChoice[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly fromFile?: readonly string[];
  readonly config?: string | false;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** The settings of a run: command line, then configuration, then defaults. */
export interface Settings {
  readonly targets: readonly CheckedTarget[];
  readonly formats: readonly FormatChoice[];
  readonly failOn: FailOn;
  readonly maxWarnings: number;
  /** Show only what makes the run fail. */
  readonly quiet: boolean;
  /** Reports for people show everything. */
  readonly verbose: boolean;
  readonly dns: DnsOptions;
  readonly request: RequestOptions;
  readonly judgements: Config['judgements'];
  readonly ignores: Config['ignores'];
  readonly baseline: readonly KnownFinding[];
  /** Write the findings of the run there, as a baseline. */
  readonly writeBaseline?: string;
  /** The configuration's file, if there is one. */
  readonly configPath?: string;
}

export interface CheckedTarget extends ListedTarget {
  readonly massMail?: boolean;
  readonly senders?: readonly KnownSender[];
  readonly selectors?: readonly string[];
  readonly dkimAlias?: boolean;
  readonly reportAddress?: string;
}

/** @throws UserError for anything that cannot be read or used. */
export async function settingsFrom(
  domains: readonly string[],
  options: SettingsOptions,
  files: Files,
): Promise<Settings> {
  const loaded = loadConfig(options.config, files);
  const config = loaded?.config;
  const configured = loaded === undefined ? undefined : configuredFiles(loaded, files);
  const baseline = options.baseline ?? configured?.baseline;
  const typed = [...readLists(options.fromFile ?? [], files), ...(await namedTargets(domains, files))];
  const named = typed.map(configuredAs(options, loaded));
  return {
    targets: distinct(
      named.length > 0 || loaded === undefined
        ? named
        : configuredTargets(loaded).map((target) => under(options, target)),
    ),
    formats: formatsFrom(options, configured?.formats ?? []),
    failOn: options.failOn ?? config?.failOn ?? 'error',
    maxWarnings: options.maxWarnings ?? config?.maxWarnings ?? bounds.maxWarnings.most,
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    dns: dnsOptions(options, config),
    request: requestOptions(options, config),
    judgements: config?.judgements ?? new Map(),
    ignores: config?.ignores ?? [],
    baseline: baseline === undefined ? [] : readBaseline(baseline, files),
    ...(options.writeBaseline === undefined ? {} : { writeBaseline: options.writeBaseline }),
    ...(loaded === undefined ? {} : { configPath: loaded.path }),
  };
}

/** The settings as `--print-config` shows them. */
export function settingsJson(settings: Settings): object {
  const { targets, formats, failOn, maxWarnings, dns, request, judgements, ignores, baseline, configPath } = settings;
  return {
    config: configPath ?? null,
    domains: targets.map(({ domain, massMail, senders = [], selectors = [], dkimAlias, reportAddress }) => ({
      domain,
      massMail: massMail ?? request.massMail ?? false,
      senders: [...new Set([...(request.sender ?? []), ...senders])].map(({ id }) => id),
      selectors: [...new Set([...(request.selector ?? []), ...selectors])],
      dkimAlias: dkimAlias ?? request.dkimCname ?? false,
      reportAddress: reportAddress ?? request.reports ?? null,
    })),
    strategy: request.strategy ?? null,
    rules: Object.fromEntries(judgements),
    ignore: ignores.map(({ line: _line, ...ignore }) => ignore),
    resolver: {
      servers: (dns.server ?? []).map(shownServer),
      timeoutMs: shownNumber(dns.timeout),
      tries: shownNumber(dns.tries),
      deadlineMs: shownNumber(dns.deadline),
    },
    formats: formats.map(({ format, path }) => (path === undefined ? format : `${format}=${path}`)),
    failOn,
    maxWarnings,
    baseline: baseline.length,
  };
}

/** These three have always been shown as text. */
function shownNumber(number: number | undefined): string | null {
  return number === undefined ? null : String(number);
}

/** As people write it: without the default port. */
function shownServer(server: Server): string {
  return !isHttps(server) && server.port === defaultPort ? server.address : formatServer(server);
}

/** The request for every domain: from the command line, otherwise from the configuration. */
export function requestOptions<T extends RequestOptions>(options: T, config: Config | undefined): T {
  const massMail = options.massMail ?? config?.massMail;
  const strategy = options.strategy ?? config?.strategy;
  const dkimCname = options.dkimCname ?? config?.dkimAlias;
  const reports = options.reports ?? config?.reportAddress;
  return {
    ...options,
    ...(massMail === undefined ? {} : { massMail }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(dkimCname === undefined ? {} : { dkimCname }),
    ...(reports === undefined ? {} : { reports }),
  };
}

/** From the command line, otherwise from the configuration, which a replayed run does not need. */
export function dnsOptions(options: DnsOptions, config: Config | undefined): DnsOptions {
  if (options.replay !== undefined) return options;
  const { servers, timeoutMs, tries, deadlineMs } = config?.resolver ?? {};
  return {
    ...(servers === undefined ? {} : { server: servers.map(serverFrom) }),
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    ...(tries === undefined ? {} : { tries }),
    ...(deadlineMs === undefined ? {} : { deadline: deadlineMs }),
    ...options,
  };
}

/** `--format` replaces the list in the configuration; `--output` works with either. */
function formatsFrom(
  { format, output }: SettingsOptions,
  configured: readonly FormatChoice[],
): readonly FormatChoice[] {
  return toOutput(format ?? configured, output);
}

function configuredFiles(
  loaded: LoadedConfig,
  files: Files,
): { readonly formats: readonly FormatChoice[]; readonly baseline: string | undefined } {
  const { formats = [], baseline } = loaded.config;
  return {
    formats: formats
      .flatMap(parseFormats)
      .map((choice) =>
        choice.path === undefined
          ? choice
          : { ...choice, path: configuredReport(choice.format, choice.path, loaded, files) },
      ),
    baseline: baseline === undefined ? undefined : configuredPath(baseline, loaded, files.cwd),
  };
}

/** Adds what the configuration says of a domain that the user names. */
export function configuredAs(
  options: RequestOptions,
  loaded: LoadedConfig | undefined,
): (target: ListedTarget) => CheckedTarget {
  const entries = new Map(loaded === undefined ? [] : configuredTargets(loaded).map((one) => [one.domain, one]));
  return (target) => {
    const entry = entries.get(target.domain);
    if (entry === undefined) return target;
    const { path: _path, line: _line, from: _from, ...own } = under(options, entry);
    return { ...own, ...target };
  };
}

/** The command line takes precedence: what it says is said for every domain. */
function under({ massMail, dkimCname, reports }: RequestOptions, target: CheckedTarget): CheckedTarget {
  const { massMail: _massMail, dkimAlias: _dkimAlias, reportAddress: _reportAddress, ...rest } = target;
  return {
    ...rest,
    ...(massMail === undefined && target.massMail !== undefined ? { massMail: target.massMail } : {}),
    ...(dkimCname === undefined && target.dkimAlias !== undefined ? { dkimAlias: target.dkimAlias } : {}),
    ...(reports === undefined && target.reportAddress !== undefined ? { reportAddress: target.reportAddress } : {}),
  };
}

/** @throws UserError, with the line, where the configuration names no domain. */
export function configuredTargets({ config, path }: LoadedConfig): readonly CheckedTarget[] {
  return config.domains.map(({ domain, line, senders, ...own }, index) => {
    const reading = readTarget(domain);
    const problem = { at: `domains[${index}]`, line, kind: 'no-domain', choices: [] } as const;
    if (!reading.ok) throw new UserError({ kind: 'bad-config', path, problem });
    const known = senders === undefined ? {} : { senders: senders.map(parseSender) };
    return { ...reading.target, path, line, ...own, ...known };
  });
}

function readLists(paths: readonly string[], files: Files): readonly ListedTarget[] {
  return paths.flatMap((path) => parseList(path, files.readUtf8(path)));
}

/** `-` stands for a list on stdin. */
async function namedTargets(domains: readonly string[], files: Files): Promise<readonly ListedTarget[]> {
  const listed = domains.includes('-') ? await files.readStdin() : '';
  return domains.flatMap((text) => (text === '-' ? parseList('-', listed) : [parseTarget(text)]));
}

/** Each domain once, as first named. */
function distinct(targets: readonly CheckedTarget[]): CheckedTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ domain }) => !seen.has(domain) && seen.add(domain));
}
