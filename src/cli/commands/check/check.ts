import type { DomainReport } from '../../../report/domain/report.js';
import { jsonText } from '../../../report/layout/json-text.js';
import { dateOf } from '../../../text/date.js';
import { plain } from '../../../text/text.js';
import { checkDomain, replayedFrom } from '../../dns/check-domain.js';
import { withDns } from '../../dns/open.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode } from '../../process/exit-code.js';
import { inOrder } from '../../process/in-order.js';
import type { Invocation } from '../../process/invocation.js';
import { pathInRepository } from '../../process/repository.js';
import { UserError } from '../../process/user-error.js';
import { tellConfigAbove } from '../../settings/config-file.js';
import {
  type CheckedTarget,
  type Settings,
  type SettingsOptions,
  settingsFrom,
  settingsJson,
} from '../../settings/settings.js';
import { targetRequest } from '../../settings/target-request.js';
import { Pace } from '../../terminal/progress.js';
import { type Reader, readerOf } from '../../terminal/reader.js';
import { openOutputs } from './outputs.js';
import { Run } from './run.js';

export interface CheckOptions extends SettingsOptions, ViewOptions {
  /** Instead of the published one. */
  readonly record?: string;
  readonly printConfig?: boolean;
}

/** Domains checked concurrently; common includes are queried once for all of them. */
const domainsAtOnce = 16;

/** `spf-check <domain>…`: the reports in the requested formats; the worst domain sets the exit code. */
export async function check(
  domains: readonly string[],
  options: CheckOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const reader = await readerOf(options, invocation);
  if (domains.includes('-')) reader.announceInput();
  const settings = await settingsFrom(domains, options, reader.files);
  tellConfigAbove(settings.configPath, options.config, reader);
  if (options.printConfig === true) {
    reader.print(jsonText(settingsJson(settings)));
    return exitCode.clean;
  }
  const { targets } = settings;
  if (targets.length === 0) throw new UserError({ kind: 'no-domain' });
  if (options.record !== undefined && targets.length > 1) throw new UserError({ kind: 'record-for-several' });
  return checkAll(settings, options.record, reader, invocation);
}

/** Checks and writes domain by domain, so that a long list needs no more memory than a short one. */
function checkAll(
  settings: Settings,
  record: string | undefined,
  reader: Reader,
  invocation: Invocation,
): Promise<ExitCode> {
  const { targets } = settings;
  const domains = targets.map(({ domain }) => domain);
  return withDns(settings.dns, domains, reader, async (dns) => {
    const outputs = await openOutputs(settings, replayedFrom(dns), reader, invocation);
    try {
      const run = new Run(settings, outputs, reader, dateOf(dns.unixSeconds));
      const pace = new Pace(targets.length, performance.now());
      const reportOn = async (target: CheckedTarget): Promise<DomainReport> => {
        const report = await checkDomain(targetRequest(target, settings.request, dns.unixSeconds), dns, record);
        return { ...report, ...namedBy(target, reader.files.cwd) };
      };
      const take = (report: DomainReport): void => {
        pace.step();
        run.take(report);
      };
      await reader.whileWorking(
        () => progressText(targets, pace, reader),
        () => inOrder(targets, domainsAtOnce, reportOn, take),
      );
      return run.finish();
    } catch (error) {
      outputs.discard();
      throw error;
    }
  });
}

/** Consumers accept only paths in the repository, so a list from elsewhere is left out. */
function namedBy({ from, path, line }: CheckedTarget, cwd: string): Pick<DomainReport, 'from' | 'listedAt'> {
  const inside = path === undefined ? undefined : pathInRepository(path, cwd);
  return {
    ...(from === undefined ? {} : { from }),
    ...(inside === undefined || line === undefined ? {} : { listedAt: { path: inside, line } }),
  };
}

function progressText(targets: readonly CheckedTarget[], pace: Pace, { words }: Reader): string {
  if (targets.length < 2) return targets.map(({ domain }) => domain).join('');
  const { done, all, perSecond, secondsLeft } = pace.at(performance.now());
  return plain(words.interface.progress(done, all, perSecond, secondsLeft));
}
