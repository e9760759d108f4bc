import packageJson from '../../../package.json' with { type: 'json' };
import type { CheckRequest } from '../../facts/request.js';
import type { DomainReport } from '../../report/domain/report.js';
import { type Format, formatDefinitions } from '../../report/formats/all.js';
import type { Renderer, RunInfo } from '../../report/formats/renderer.js';
import { jsonText } from '../../report/layout/json-text.js';
import { plainPalette } from '../../report/layout/palette.js';
import { dateOf } from '../../text/date.js';
import { plain } from '../../text/text.js';
import { checkDomain } from '../dns/check-domain.js';
import { type Dns, withDns } from '../dns/open.js';
import { loadRenderer } from '../options/formats.js';
import { parseRecordOption } from '../options/record-option.js';
import { requestsFrom } from '../options/request.js';
import { sendersFrom } from '../options/selectors.js';
import type { ViewOptions } from '../options/view.js';
import { type ExitCode, exitCode, exitCodeOf, type FailOn, failing, worstExitCode } from '../process/exit-code.js';
import type { Host } from '../process/host.js';
import { inOrder } from '../process/in-order.js';
import { fileSink, type Sink, streamSink } from '../process/output.js';
import { UserError } from '../process/user-error.js';
import { configName, writeBaseline } from '../settings/config-file.js';
import { pathInRepository } from '../settings/repository.js';
import {
  type CheckedTarget,
  type CheckOptions,
  type Settings,
  settingsFrom,
  settingsJson,
} from '../settings/settings.js';
import { Weigher } from '../settings/weigher.js';
import { actionsSinks } from '../terminal/github-actions.js';
import { Pace, withSpinner } from '../terminal/progress.js';
import { type Reader, readerOf } from '../terminal/reader.js';

export interface CheckCommandOptions extends CheckOptions, ViewOptions {
  readonly printConfig?: boolean;
}

/** So many domains are asked about at once; common includes are asked once for all of them. */
const domainsAtOnce = 16;

/** `spf-check <domain>…`: the reports in the formats that are asked for, and the worst domain's exit code. */
export async function checkCommand(
  domains: readonly string[],
  options: CheckCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const settings = await settingsFrom(domains, options, host);
  if (options.printConfig === true) {
    host.stdout.write(jsonText(settingsJson(settings)));
    return exitCode.clean;
  }
  const { targets, formats } = settings;
  if (targets.length === 0) throw new UserError({ kind: 'no-domain' });
  const record = parseRecordOption(options.record);
  if (record !== undefined && targets.length > 1) throw new UserError({ kind: 'record-for-several' });
  const asked = targets.map((target) => target.domain);
  const reader = await readerOf(options, host);
  return withDns(settings.dns, asked, reader, async (dns) => {
    const common = await requestsFrom(targets, settings.request, dns.unixSeconds);
    const requests = common.map((request, at) => requestWith(request, targets[at]));
    const sinks = [
      ...formats.map(({ format, path }) => ({
        format,
        sink: path === undefined ? streamSink(host.stdout) : fileSink(path),
        onScreen: path === undefined,
      })),
      ...actionsSinks(formats, host).map((one) => ({ ...one, onScreen: false })),
    ];
    const outputs: Output[] = [];
    for (const { format, sink, onScreen } of sinks)
      outputs.push({
        sink,
        renderer: await loadRenderer(format, runInfo(format, onScreen, settings, reader)),
      });
    return await checkAll({ settings, requests, dns, record, outputs, reader, options, host });
  });
}

/** What the configuration says of this domain; senders and selectors join those of the command line. */
function requestWith(request: CheckRequest, target: CheckedTarget | undefined): CheckRequest {
  const { massMail = request.massMail, senders = [], selectors = [] } = target ?? {};
  return {
    ...request,
    massMail,
    expectedSenders: [...new Set([...(request.expectedSenders ?? []), ...sendersFrom(senders)])],
    selectors: [...(request.selectors ?? []), ...selectors],
  };
}

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

interface Job {
  readonly settings: Settings;
  readonly requests: readonly CheckRequest[];
  readonly dns: Dns;
  readonly record: string | undefined;
  readonly outputs: readonly Output[];
  readonly reader: Reader;
  readonly options: CheckCommandOptions;
  readonly host: Host;
}

/** Checks and writes domain by domain, so that a long list needs no more memory than a short one. */
async function checkAll(job: Job): Promise<ExitCode> {
  const { settings, requests, dns, record, outputs, reader, options, host } = job;
  const { failOn, targets } = settings;
  const weigher = new Weigher(settings, dateOf(dns.unixSeconds));
  const codes = new Set<ExitCode>();
  let warnings = 0;
  const pace = new Pace(requests.length, performance.now());
  for (const { renderer, sink } of outputs) sink.write(renderer.begin());
  const judge = async (request: CheckRequest, at: number): Promise<DomainReport> => {
    const { from, path, line } = targets[at] ?? {};
    return {
      ...weigher.weigh(await checkDomain(request, dns, record)),
      ...(from === undefined ? {} : { from }),
      ...listedAt(path, line, host.cwd()),
    };
  };
  const take = (report: DomainReport): void => {
    pace.step();
    codes.add(exitCodeOf(report.outcome, report.findings, failOn));
    warnings += report.findings.filter(({ severity }) => severity === 'warning').length;
    const shown = options.quiet === true ? worthTelling(report, failOn) : report;
    if (shown === undefined) return;
    for (const { renderer, sink } of outputs) sink.write(renderer.domain(shown));
  };
  await withSpinner(
    () => progressText(pace, job),
    host.stderr,
    reader.isWatching,
    () => inOrder(requests, domainsAtOnce, judge, take),
  );
  const idle = weigher.idle();
  const located = idle.map((one) => ({ ...one, path: pathInRepository(one.path, host.cwd()) ?? configName }));
  for (const { renderer, sink } of outputs) sink.write(renderer.end({ leftOut: weigher.leftOut, idle: located }));
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, weigher.seen);
    return exitCode.clean;
  }
  // Each counts as a warning: a list of exceptions that nobody tends hides more than it should.
  for (const { rule, domain, why } of idle) reader.tell(reader.words.interface.idleIgnore(rule, domain, why));
  if (idle.length > 0 && failing[failOn].includes('warning')) codes.add(exitCode.findings);
  warnings += idle.length;
  if (warnings > settings.maxWarnings) codes.add(exitCode.findings);
  return worstExitCode([...codes]);
}

/** Consumers take paths of the repository only; a list from elsewhere has no place there. */
function listedAt(path: string | undefined, line: number | undefined, cwd: string): Pick<DomainReport, 'listedAt'> {
  const inside = path === undefined ? undefined : pathInRepository(path, cwd);
  return inside === undefined || line === undefined ? {} : { listedAt: { path: inside, line } };
}

function progressText(pace: Pace, { settings: { targets }, reader }: Job): string {
  if (targets.length < 2) return targets.map(({ domain }) => domain).join('');
  const { done, all, perSecond, secondsLeft } = pace.at(performance.now());
  return plain(reader.words.interface.progress(done, all, perSecond, secondsLeft));
}

/** With `--quiet`: only what makes the run fail, and nothing of a domain where nothing does. */
function worthTelling(report: DomainReport, failOn: FailOn): DomainReport | undefined {
  const findings = report.findings.filter(({ severity }) => failing[failOn].includes(severity));
  return findings.length === 0 && report.outcome !== 'error' ? undefined : { ...report, findings };
}

function runInfo(format: Format, onScreen: boolean, { targets, failOn }: Settings, reader: Reader): RunInfo {
  const colored = onScreen && formatDefinitions[format].colored;
  return {
    domains: targets.length,
    toolVersion: packageJson.version,
    failing: failing[failOn],
    ...reader.page,
    ...(colored ? {} : { palette: plainPalette }),
  };
}
