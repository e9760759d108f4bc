import packageJson from '../../../package.json' with { type: 'json' };
import type { CheckRequest } from '../../check/request.js';
import type { Catalogue } from '../../messages/catalogue.js';
import type { DomainReport } from '../../report/domain-report.js';
import { plainPalette } from '../../report/palette.js';
import type { Format, Renderer, RunInfo } from '../../report/renderer.js';
import { plain } from '../../text/text.js';
import { type Dns, type DnsOptions, openDns } from '../dns-options.js';
import { type ExitCode, exitCode, exitCodeOf, type FailOn, failing, worstExitCode } from '../exit-code.js';
import { readStdin, readUtf8 } from '../files.js';
import { loadRenderer, parseFormats } from '../formats.js';
import { actionsSinks } from '../github-actions.js';
import type { Host } from '../host.js';
import { inOrder } from '../in-order.js';
import { type Language, languageFor, loadCatalogue } from '../language.js';
import { wholeNumber } from '../numbers.js';
import { fileSink, type Sink, streamSink } from '../output.js';
import { Pace, withSpinner } from '../progress.js';
import { parseRecordOption } from '../record-option.js';
import { type RequestOptions, requestsFrom } from '../request.js';
import { checkDomain } from '../run.js';
import { type ListedTarget, parseList, parseTarget } from '../targets.js';
import { paletteFor, wantsColor, widthOf } from '../terminal.js';
import { UserError } from '../user-error.js';

export interface CheckOptions extends DnsOptions, RequestOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly record?: string;
  readonly fromFile?: readonly string[];
  readonly lang?: Language;
  readonly color?: boolean;
}

/** So many domains are asked about at once; common includes are asked once for all of them. */
const domainsAtOnce = 16;
const mostWarnings = 1_000_000;

/** `spf-check <domain>…`: the reports in the formats that are asked for, and the worst domain's exit code. */
export async function checkCommand(domains: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const targets = distinct([...readLists(options.fromFile ?? []), ...namedTargets(domains)]);
  if (targets.length === 0) throw new UserError({ kind: 'no-domain' });
  const record = parseRecordOption(options.record);
  if (record !== undefined && targets.length > 1) throw new UserError({ kind: 'record-for-several' });
  const maxWarnings = wholeNumber('--max-warnings', options.maxWarnings, mostWarnings, 0, mostWarnings);
  const choices = parseFormats(options.format ?? [], options.output);
  const dns = openDns(
    options,
    targets.map((target) => target.domain),
  );
  try {
    const words = await loadCatalogue(
      languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale),
    );
    const requests = await requestsFrom(targets, options, dns.unixSeconds);
    const sinks = choices.map(({ path }) => (path === undefined ? streamSink(host.stdout) : fileSink(path)));
    const renderers = await Promise.all(
      choices.map(({ format, path }) =>
        loadRenderer(format, runInfo(format, path === undefined, targets.length, words, options, host)),
      ),
    );
    const outputs: Output[] = renderers.flatMap((renderer, at) => {
      const sink = sinks[at];
      return sink === undefined ? [] : [{ renderer, sink }];
    });
    for (const { format, sink } of actionsSinks(choices, host))
      outputs.push({
        renderer: await loadRenderer(format, runInfo(format, false, targets.length, words, options, host)),
        sink,
      });
    return await checkAll({ requests, targets, dns, record, outputs, words, options, host, maxWarnings });
  } finally {
    dns.close();
  }
}

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

interface Job {
  readonly requests: readonly CheckRequest[];
  readonly targets: readonly ListedTarget[];
  readonly dns: Dns;
  readonly record: string | undefined;
  readonly outputs: readonly Output[];
  readonly words: Catalogue;
  readonly options: CheckOptions;
  readonly host: Host;
  readonly maxWarnings: number;
}

/** Checks and writes domain by domain, so that a long list needs no more memory than a short one. */
async function checkAll(job: Job): Promise<ExitCode> {
  const { requests, targets, dns, record, outputs, options, host } = job;
  const codes = new Set<ExitCode>();
  let warnings = 0;
  const pace = new Pace(requests.length, performance.now());
  for (const { renderer, sink } of outputs) sink.write(renderer.begin());
  const judge = async (request: CheckRequest, at: number): Promise<DomainReport> => {
    const { from, path, line } = targets[at] ?? {};
    return {
      ...(await checkDomain(request, dns, record)),
      ...(from === undefined ? {} : { from }),
      ...(path === undefined || line === undefined ? {} : { listedAt: { path, line } }),
    };
  };
  const take = (report: DomainReport): void => {
    pace.step();
    codes.add(exitCodeOf(report.outcome, report.findings, options.failOn));
    warnings += report.findings.filter(({ severity }) => severity === 'warning').length;
    const shown = options.quiet === true ? worthTelling(report, options.failOn) : report;
    if (shown === undefined) return;
    for (const { renderer, sink } of outputs) sink.write(renderer.domain(shown));
  };
  await withSpinner(
    () => progressText(pace, job),
    host.stderr,
    isWatched(host),
    () => inOrder(requests, domainsAtOnce, judge, take),
  );
  for (const { renderer, sink } of outputs) {
    sink.write(renderer.end());
    sink.close();
  }
  if (warnings > job.maxWarnings) codes.add(exitCode.findings);
  return worstExitCode([...codes]);
}

function isWatched(host: Host): boolean {
  return host.stderr.isTTY === true && host.env['CI'] === undefined;
}

function progressText(pace: Pace, { targets, words }: Job): string {
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
  domains: number,
  words: Catalogue,
  options: CheckOptions,
  host: Host,
): RunInfo {
  const colored = onScreen && (format === 'text' || format === 'compact');
  return {
    domains,
    toolVersion: packageJson.version,
    failing: failing[options.failOn],
    words,
    palette: colored ? paletteFor(wantsColor(options.color, host.env, host.stdout)) : plainPalette,
    width: widthOf(host.stdout),
  };
}

function readLists(paths: readonly string[]): readonly ListedTarget[] {
  return paths.flatMap((path) => parseList(path, readUtf8(path)));
}

/** `-` stands for a list on stdin. */
function namedTargets(domains: readonly string[]): readonly ListedTarget[] {
  return domains.flatMap((text) => (text === '-' ? parseList('-', readStdin()) : [parseTarget(text)]));
}

/** Each domain once, as first named. */
function distinct(targets: readonly ListedTarget[]): ListedTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ domain }) => !seen.has(domain) && seen.add(domain));
}
