import type { CheckRequest } from '../../check/request.js';
import type { DomainReport } from '../../report/domain-report.js';
import { type Dns, type DnsOptions, openDns } from '../dns-options.js';
import { type ExitCode, exitCodeOf, type FailOn, worstExitCode } from '../exit-code.js';
import { readStdin, readUtf8 } from '../files.js';
import type { Host } from '../host.js';
import { type Language, languageFor, loadCatalogue } from '../language.js';
import { withSpinner } from '../progress.js';
import { parseRecordOption } from '../record-option.js';
import { type RequestOptions, requestsFrom } from '../request.js';
import { checkDomain } from '../run.js';
import { type ListedTarget, parseList, parseTarget, type Target } from '../targets.js';
import { paletteFor, wantsColor, widthOf } from '../terminal.js';
import { UserError } from '../user-error.js';

export interface CheckOptions extends DnsOptions, RequestOptions {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
  readonly record?: string;
  readonly fromFile?: readonly string[];
  readonly lang?: Language;
  readonly color?: boolean;
}

/** So many domains are asked about at once; common includes are asked once for all of them. */
const domainsAtOnce = 16;

/** `spf-check <domain>…`: the report on stdout, and the worst domain's exit code. */
export async function checkCommand(domains: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const targets = distinct([...readLists(options.fromFile ?? []), ...namedTargets(domains)]);
  if (targets.length === 0) throw new UserError({ kind: 'no-domain' });
  const record = parseRecordOption(options.record);
  if (record !== undefined && targets.length > 1) throw new UserError({ kind: 'record-for-several' });
  const dns = openDns(
    options,
    targets.map((target) => target.domain),
  );
  const words = await loadCatalogue(
    languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale),
  );
  try {
    const requests = await requestsFrom(targets, options, dns.unixSeconds);
    const shown = options.format === 'text' && host.stderr.isTTY === true && host.env['CI'] === undefined;
    const reports = await withSpinner(targets.map((target) => target.domain).join(', '), host.stderr, shown, () =>
      checkAll(requests, targets, dns, record),
    );
    const rendered = await render(reports, options, host, words);
    host.stdout.write(rendered);
    return worstExitCode(reports.map((report) => exitCodeOf(report.outcome, report.findings, options.failOn)));
  } finally {
    dns.close();
  }
}

async function checkAll(
  requests: readonly CheckRequest[],
  targets: readonly Target[],
  dns: Dns,
  record: string | undefined,
): Promise<DomainReport[]> {
  const reports: DomainReport[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < requests.length; at = next++) {
      const request = requests[at];
      const from = targets[at]?.from;
      if (request === undefined) return;
      reports[at] = { ...(await checkDomain(request, dns, record)), ...(from === undefined ? {} : { from }) };
    }
  };
  await Promise.all(Array.from({ length: Math.min(domainsAtOnce, requests.length) }, worker));
  return reports;
}

async function render(
  reports: readonly DomainReport[],
  options: CheckOptions,
  host: Host,
  words: Awaited<ReturnType<typeof loadCatalogue>>,
): Promise<string> {
  if (options.format === 'json') {
    const { jsonReport } = await import('../../report/json.js');
    return jsonReport(reports);
  }
  const { textReport } = await import('../../report/text.js');
  const palette = paletteFor(wantsColor(options.color, host.env, host.stdout));
  return reports.map((report) => textReport(report, { palette, width: widthOf(host.stdout), words })).join('\n');
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
