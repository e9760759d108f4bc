import { paragraph } from '../../report/layout.js';
import { visible } from '../../text/safe.js';
import { type DnsOptions, openDns } from '../dns-options.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { type Language, languageFor, loadCatalogue } from '../language.js';
import { type RequestOptions, requestsFrom } from '../request.js';
import { checkDomain } from '../run.js';
import { parseTarget } from '../targets.js';
import { paletteFor, wantsColor, widthOf } from '../terminal.js';

export interface FixOptions extends DnsOptions, RequestOptions {
  readonly lang?: Language;
  readonly color?: boolean;
}

/**
 * `spf-check fix <domain>`: the record alone on stdout, for scripts; on stderr what its trial showed against it.
 * 0 where it stands the trial, 1 where it does not, 3 where DNS gave no answer.
 */
export async function fixCommand(text: string, options: FixOptions, host: Host): Promise<ExitCode> {
  const target = parseTarget(text);
  const dns = openDns(options, [target.domain]);
  try {
    const [request] = await requestsFrom([target], options);
    if (request === undefined) return exitCode.usage;
    const { proposal } = await checkDomain(request, dns);
    const words = (
      await loadCatalogue(languageFor(options.lang, host.env, Intl.DateTimeFormat().resolvedOptions().locale))
    ).fix;
    const palette = paletteFor(wantsColor(options.color, host.env, host.stderr));
    const tell = (lines: Parameters<typeof paragraph>[0]): void => {
      host.stderr.write(`${paragraph(lines, palette, { width: widthOf(host.stderr), first: '' }).join('\n')}\n`);
    };
    if (proposal.kind === 'none') {
      tell(words.notProposed);
      return exitCode.undecided;
    }
    const { fix } = proposal;
    // A record that stands the trial is printable ASCII; what a stranger put into another one never gets out raw.
    host.stdout.write(`${visible(fix.after)}\n`);
    for (const objection of fix.proof.objections) tell(words.objection(objection));
    if (fix.proof.verified) return exitCode.clean;
    return fix.proof.objections.some((objection) => objection.kind === 'unanswered')
      ? exitCode.undecided
      : exitCode.findings;
  } finally {
    dns.resolver.close();
  }
}
