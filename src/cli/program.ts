import { Argument, type Command } from 'commander';
import { strategies } from '../facts/request.js';
import { languageCodes, languages } from '../messages/languages.js';
import { formats } from '../report/formats/all.js';
import { publishForms } from '../report/publish/form.js';
import { nearest } from '../text/edit-distance.js';
import { visible } from '../text/safe.js';
import { choiceOf, oneOf, TellingCommand } from './options/command-line.js';
import { addViewOptions } from './options/view.js';
import type { ExitCode } from './process/exit-code.js';
import type { Host } from './process/host.js';
import { UserError } from './process/user-error.js';

/** A run's exit code travels here, because commander's actions return nothing. */
export interface Outbox {
  code: ExitCode;
}

/** The command line: names, options and help. What a command does is loaded when it runs. */
export function buildProgram(host: Host, version: string, outbox: Outbox): Command {
  const program = new TellingCommand('spf-check')
    .description(
      'Checks whether receivers accept the mail that Directo sends in the name of a domain:\nSPF, DKIM, DMARC, and the one SPF record to publish.',
    )
    .version(`@spf-check/cli ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: true, helpWidth: 80 })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // commander repeats what was typed.
      writeErr: (text) => host.stderr.write(text.split('\n').map(visible).join('\n')),
    })
    .exitOverride()
    .addHelpText('after', epilogue);

  const check = program
    .command('check', { isDefault: true })
    .description('check domains (the default: "check" may be left out)')
    .argument('[domains...]', 'domain names, mail addresses or URLs; - for a list on stdin')
    .optionsGroup('Targets:')
    .option('--from-file <file>', 'a list of domains, one a line (repeatable)', collect)
    .option('--record <text>', 'judge this SPF record in the place of the published one')
    .optionsGroup('Other senders:')
    .option('--sender <id>', 'this sender must be allowed too (repeatable; ids in docs/senders.md)', collect)
    .option('--selector <name>', 'look at the DKIM key of this selector (repeatable)', collect)
    .optionsGroup('Report:')
    .option('--format <format[=file]>', `how to report (repeatable): ${formats.join(', ')}`, collect)
    .option('--output <file>', 'write the report to this file')
    .option('--quiet', 'tell only what makes the run fail')
    .optionsGroup('Failure:')
    .option('--max-warnings <n>', 'exit with 1 where there are more warnings')
    .addOption(
      choiceOf('--fail-on <severity>', 'exit with 1 at findings of this severity or worse (default: error)', [
        'error',
        'warning',
        'info',
        'never',
      ]),
    )
    .optionsGroup('Configuration:')
    .option('--config <file>', 'read this configuration (default: the nearest spf-check.config.json)')
    .option('--no-config', 'read none')
    .option('--print-config', 'print the settings that hold, and do nothing else')
    .option('--baseline <file>', 'leave out the findings that were known when it was written')
    .option('--write-baseline <file>', 'write the findings of this run as known');
  addFixOptions(check);
  addLimitOptions(addDnsOptions(addViewOptions(check))).action(async (domains: string[], options) => {
    refuseMistypedCommand(domains, program);
    const { checkCommand } = await import('./commands/check.js');
    outbox.code = await checkCommand(domains, options, host);
  });

  const fix = program
    .command('fix')
    .description('print the SPF record to publish, and nothing else, on stdout')
    .argument('<domain>', 'domain name')
    .addOption(choiceOf('--as <form>', 'print the change for this tool instead', publishForms))
    .option('--ttl <seconds>', 'TTL to write with --as (default: 3600)')
    .option('--record <text>', 'mend this SPF record in the place of the published one');
  addFixOptions(fix);
  addLimitOptions(addDnsOptions(addViewOptions(fix))).action(async (domain: string, options) => {
    const { fixCommand } = await import('./commands/fix.js');
    outbox.code = await fixCommand(domain, options, host);
  });

  const policy = program
    .command('policy')
    .description('who may send for a domain: what each part of its SPF record decides')
    .argument('<domain>', 'domain name')
    .option('--record <text>', 'this record in the place of the published one')
    .option('--mail-from <address>', 'the sender, where the answer depends on it')
    .option('--helo <name>', 'the HELO name, where the answer depends on it')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(policy))).action(async (domain: string, options) => {
    const { policyCommand } = await import('./commands/policy.js');
    outbox.code = await policyCommand(domain, options, host);
  });

  const diff = program
    .command('diff')
    .description(
      'who gains and who loses permission to send: a domain against a new record,\ntwo zone files, two domains',
    )
    .argument('<before>', 'domain name or zone file')
    .argument('[after]', 'domain name or zone file')
    .option('--record <text>', 'the new record, in the place of <after>')
    .option('--no-fail-on-loss', 'exit with 0 although somebody loses permission')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(diff))).action(
    async (before: string, after: string | undefined, options) => {
      const { diffCommand } = await import('./commands/diff.js');
      outbox.code = await diffCommand(after === undefined ? [before] : [before, after], options, host);
    },
  );

  const evaluate = program
    .command('evaluate')
    .description('what a receiver answers for one mail, and why (check_host() of RFC 7208)')
    .argument('<ip>', 'address of the sending server')
    .requiredOption('--mail-from <address>', 'envelope sender; "" for the null sender')
    .option('--helo <name>', 'name that the server gave in HELO')
    .option('--receiver <name>', 'name of the receiving server, for the macro %{r}')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(evaluate))).action(async (ip: string, options) => {
    const { evaluateCommand } = await import('./commands/evaluate.js');
    outbox.code = await evaluateCommand(ip, options, host);
  });
  const bounce = program
    .command('bounce')
    .description('why mails came back, and the check of the domain where SPF, DKIM or DMARC was the cause')
    .argument('[files...]', 'mails (.eml, mbox, pasted text); - or nothing for stdin')
    .optionsGroup('Domain:')
    .option('--check-domain <domain>', 'check this domain, whatever the mail names')
    .option('--no-dns', 'read the mails only')
    .optionsGroup('Report:')
    .option('--show-addresses', 'print whole mail addresses')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'))
    .optionsGroup('Configuration:')
    .option('--config <file>', 'read this configuration: its domains are yours')
    .option('--no-config', 'read none');
  addFixOptions(bounce);
  addLimitOptions(addDnsOptions(addViewOptions(bounce))).action(async (files: string[], options) => {
    const { bounceCommand } = await import('./commands/bounce.js');
    outbox.code = await bounceCommand(files, options, host);
  });

  const rules = program
    .command('rules')
    .description('list every rule that a finding can come from')
    .addOption(choiceOf('--format <format>', 'how to list', ['text', 'json']).default('text'));
  addViewOptions(rules).action(async (options) => {
    const { rulesCommand } = await import('./commands/rules.js');
    outbox.code = await rulesCommand(options, host);
  });

  const explain = program
    .command('explain')
    .description('what a rule finds, why that matters, what to do')
    .argument('<rule>', 'id of the rule, as findings show it');
  addViewOptions(explain).action(async (id: string, options) => {
    const { explainCommand } = await import('./commands/rules.js');
    outbox.code = await explainCommand(id, options, host);
  });

  program
    .command('completion')
    .description('print the script that makes a shell complete commands and options')
    .addArgument(shellArgument())
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./commands/completion.js');
      host.stdout.write(completionScript(shell, program));
    });

  for (const command of program.commands)
    command.copyInheritedSettings(program).helpOption('-h, --help', 'print this help');
  return program;
}

/** A slip in the name of a command would else be taken for a domain. */
function refuseMistypedCommand([first = '', ...others]: readonly string[], program: Command): void {
  if (others.includes('-') || !/^[a-z]{3,20}$/i.test(first)) return;
  const names = program.commands.map((command) => command.name());
  const meant = nearest(first.toLowerCase(), names, 2);
  if (meant.length > 0) throw new UserError({ kind: 'unknown-command', text: first, meant });
}

function shellArgument(): Argument {
  const shells = ['bash', 'zsh', 'fish'];
  return new Argument('<shell>', 'your shell').choices(shells).argParser(oneOf('<shell>', shells));
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function addFixOptions(command: Command): Command {
  return command
    .optionsGroup('The record to publish:')
    .option('--mass-mail', "Directo's mass-mail module is used: its address must be allowed too")
    .addOption(choiceOf('--strategy <name>', 'how far the fix may go (default: as little as works)', strategies))
    .option('--ip4', 'name Directo by addresses, which cost no DNS lookup (= --strategy addresses)')
    .option('--flatten <include>', 'write this include out as addresses (repeatable)', collect)
    .option('--dkim-key <key>', "Directo's public key: base64, a key record or PEM");
}

function addDnsOptions(command: Command): Command {
  return command
    .optionsGroup('DNS:')
    .option('--server <ip[:port]>', 'ask this name server (repeatable; IPv6 in brackets)', collect)
    .option('--timeout <ms>', 'wait this long for one try of one question')
    .option('--tries <n>', 'ask a question this often')
    .option('--deadline <ms>', 'wait this long for all questions together')
    .option('--zone <file>', 'answer from a zone file instead of the network (repeatable)', collect)
    .option('--zone-fallback', 'ask the network about names outside the zone files')
    .option('--save <file>', 'write every DNS answer that the result rests on')
    .option('--replay <file>', 'answer from a file of --save: offline, and the same to the letter');
}

function addLimitOptions(command: Command): Command {
  return command
    .optionsGroup('Limits of RFC 7208:')
    .option('--max-lookups <n>', 'terms that ask DNS (RFC 7208: 10)')
    .option('--max-voids <n>', 'terms that find nothing (RFC 7208: 2)')
    .option('--max-mx <n>', 'names of one mx term (RFC 7208: 10)')
    .option('--max-ptr <n>', 'PTR names looked at (RFC 7208: 10)');
}

const epilogue = `
Examples:
  spf-check manodomenas.lt                 check a domain
  spf-check bounce mail.eml                find out why a mail came back
  spf-check --from-file domains.txt --format text,sarif=out.sarif --fail-on warning

Options of a check, by groups: spf-check check --help

Environment:
  LC_ALL, LC_MESSAGES, LANG                language of the report (${languageCodes.slice(1).join(', ')}, else ${languages[0].name})
  NO_COLOR, FORCE_COLOR                    colour off, colour on
  CI                                       set: no progress on the screen
  GITHUB_ACTIONS, GITHUB_STEP_SUMMARY      set by GitHub: annotations and a summary

Exit codes:
  0  nothing at or above --fail-on (default: error)
  1  findings
  2  wrong usage, unreadable or malformed input
  3  DNS gave no answer, so nothing could be decided
  4  bounce: no mail is a bounce
`;
