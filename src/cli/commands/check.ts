import packageJson from '../../../package.json' with { type: 'json' };
import type { CheckRequest } from '../../facts/request.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import { dateOf } from '../../report/domain/fix-lines.js';
import type { DomainReport } from '../../report/domain/report.js';
import { type Format, formatDefinitions } from '../../report/formats/all.js';
import type { IdleIgnore, Renderer, RunInfo } from '../../report/formats/renderer.js';
import { jsonText } from '../../report/layout/json-text.js';
import { paragraph } from '../../report/layout/layout.js';
import { plainPalette } from '../../report/layout/palette.js';
import { plain } from '../../text/text.js';
import { checkDomain } from '../dns/check-domain.js';
import { type Dns, withDns } from '../dns/open.js';
import { loadRenderer } from '../options/formats.js';
import { parseRecordOption } from '../options/record-option.js';
import { requestsFrom } from '../options/request.js';
import { sendersFrom } from '../options/selectors.js';
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
import { type Language, languageFor, loadCatalogue } from '../terminal/language.js';
import { Pace, withSpinner } from '../terminal/progress.js';
import { isWatched, paletteFor, wantsColor, widthOf } from '../terminal/terminal.js';

export interface CheckCommandOptions extends CheckOptions {
  readonly printConfig?: boolean;
  readonly lang?: Language;
  readonly color?: boolean;
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
  return withDns(settings.dns, asked, host, async (dns) => {
    const words = await loadCatalogue(
      languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale),
    );
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
        renderer: await loadRenderer(format, runInfo(format, onScreen, settings, words, options, host)),
      });
    return await checkAll({ settings, requests, dns, record, outputs, words, options, host });
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
  readonly words: Catalogue;
  readonly options: CheckCommandOptions;
  readonly host: Host;
}

/** Checks and writes domain by domain, so that a long list needs no more memory than a short one. */
async function checkAll(job: Job): Promise<ExitCode> {
  const { settings, requests, dns, record, outputs, options, host } = job;
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
    isWatched(host.stderr, host.env),
    () => inOrder(requests, domainsAtOnce, judge, take),
  );
  const idle = weigher.idle();
  const located = idle.map((one) => ({ ...one, path: pathInRepository(one.path, host.cwd()) ?? configName }));
  for (const { renderer, sink } of outputs) sink.write(renderer.end({ leftOut: weigher.leftOut, idle: located }));
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, weigher.seen);
    return exitCode.clean;
  }
  tellIdleIgnores(idle, job);
  if (idle.length > 0 && failing[failOn].includes('warning')) codes.add(exitCode.findings);
  warnings += idle.length;
  if (warnings > settings.maxWarnings) codes.add(exitCode.findings);
  return worstExitCode([...codes]);
}

/** Each counts as a warning: a list of exceptions that nobody tends hides more than it should. */
function tellIdleIgnores(idle: readonly IdleIgnore[], { words, options, host }: Job): void {
  const palette = paletteFor(wantsColor(options.color, host.env, host.stderr));
  for (const { rule, domain, why } of idle) {
    const text = words.interface.idleIgnore(rule, domain, why);
    host.stderr.write(`${paragraph(text, palette, { width: widthOf(host.stderr), first: '' }).join('\n')}\n`);
  }
}

/** Consumers take paths of the repository only; a list from elsewhere has no place there. */
function listedAt(path: string | undefined, line: number | undefined, cwd: string): Pick<DomainReport, 'listedAt'> {
  const inside = path === undefined ? undefined : pathInRepository(path, cwd);
  return inside === undefined || line === undefined ? {} : { listedAt: { path: inside, line } };
}

function progressText(pace: Pace, { settings: { targets }, words }: Job): string {
  if (targets.length < 2) return targets.map(({ domain }) => domain).join('');
  const { done, all, perSecond, secondsLeft } = pace.at(performance.now());
  return plain(words.interface.progress(done, all, perSecond, secondsLeft));
}

/** With `--quiet`: only what makes the run fail, and nothing of a domain where nothing does. */
function worthTelling(report: DomainReport, failOn: FailOn): DomainReport | undefined {
  const findings = report.findings.filter(({ severity }) => failing[failOn].includes(severity));
  return findings.length === 0 && report.outcome !== 'error' ? undefined : { ...report, findings };
}

function runInfo(
  format: Format,
  onScreen: boolean,
  { targets, failOn }: Settings,
  words: Catalogue,
  options: CheckCommandOptions,
  host: Host,
): RunInfo {
  const colored = onScreen && formatDefinitions[format].colored;
  return {
    domains: targets.length,
    toolVersion: packageJson.version,
    failing: failing[failOn],
    words,
    palette: colored ? paletteFor(wantsColor(options.color, host.env, host.stdout)) : plainPalette,
    width: widthOf(host.stdout),
  };
}
