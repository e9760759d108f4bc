import { code, list, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { UsageMessages } from '../catalogue/usage.js';
import {
  configFault,
  domainProblem,
  fileProblem,
  mailProblem,
  mailTodo,
  serverProblem,
  writeProblem,
} from './usage-faults.js';
import { zoneProblem } from './zone-problem.js';

const quoted = (text: string): ReturnType<typeof code> => code(excerptOf(text));
const exampleDomain = t`Enter a domain name, for example: ${code('spf-check manodomenas.lt')}`;

export const usage: UsageMessages = (problem) => {
  switch (problem.kind) {
    case 'no-domain':
      return { what: t`No domain was given.`, todo: exampleDomain };
    case 'not-a-domain':
      return { what: t`${quoted(problem.text)} ${domainProblem[problem.why]}`, todo: exampleDomain };
    case 'not-an-address':
      return {
        what: t`${quoted(problem.text)} is not an IP address.`,
        todo: t`Enter the address of the sending server, for example: ${code('spf-check evaluate 90.190.150.212 --mail-from info@manodomenas.lt')}`,
      };
    case 'no-identity':
      return {
        what: t`Mail without a sender is checked by its HELO name, but none was given.`,
        todo: t`Add ${code('--helo')} with the name of the sending server.`,
      };
    case 'bad-server':
      return {
        what: t`${quoted(problem.text)} ${serverProblem[problem.why]}`,
        todo: t`Enter an address, with a port if needed, or a URL: ${code('--server 9.9.9.9')}, ${code('--server [2620:fe::fe]:53')}, ${code('--server https://dns.quad9.net/dns-query')}`,
      };
    case 'bad-number':
      return {
        what: t`${quoted(problem.text)} is not valid for ${code(problem.option)}.`,
        todo: t`Use a whole number from ${problem.least} to ${problem.most}.`,
      };
    case 'bad-choice':
      return {
        what: t`${quoted(problem.text)} is not valid for ${code(problem.option)}.`,
        todo: t`Choose one of: ${list(problem.choices.map(code))}.`,
      };
    case 'unusable-key':
      return {
        what: t`${quoted(problem.text)} contains no usable RSA key.`,
        todo: t`Pass the public key as base64, as a key record (${code('k=rsa; p=…')}) or in PEM format, complete and unchanged.`,
      };
    case 'not-a-mailbox':
      return {
        what: t`${quoted(problem.text)} is not a mail address that reports can be sent to.`,
        todo: t`Give one address: ${code('--reports dmarc@example.com')}.`,
      };
    case 'fallback-without-zone':
      return {
        what: t`${code('--zone-fallback')} was given without a zone file.`,
        todo: t`Add ${code('--zone')} with a file, or remove this option: without zone files, DNS is queried anyway.`,
      };
    case 'not-a-record':
      return {
        what:
          problem.text === ''
            ? t`The text of ${code('--record')} is empty.`
            : t`${quoted(problem.text)} is not an SPF record.`,
        todo: t`Pass the whole text, starting with ${code('v=spf1')}, in quotes: ${code('--record "v=spf1 mx -all"')}`,
      };
    case 'record-for-several':
      return {
        what: t`${code('--record')} can be tested for only one domain at a time.`,
        todo: t`Name only one domain.`,
      };
    case 'nothing-to-compare':
      return {
        what: t`There is nothing to compare with.`,
        todo: t`Add a second domain or zone file, or the new record: ${code('spf-check diff manodomenas.lt --record "v=spf1 mx -all"')}`,
      };
    case 'sender-elsewhere':
      return {
        what: t`${quoted(problem.text)} is not an address in ${quoted(problem.domain)}.`,
        todo: t`Enter the address of a sender in this domain.`,
      };
    case 'form-cannot-carry':
      return {
        what: t`The format ${code(problem.form)} cannot express the current TXT records of ${quoted(problem.name)}.`,
        todo: t`Choose another format, such as ${code('--as zone')}.`,
      };
    case 'unreadable-file':
      return { what: t`The file ${quoted(problem.path)} ${fileProblem[problem.why]}`, todo: t`Check the path.` };
    case 'unreadable-mail':
      return { what: t`${quoted(problem.path)} ${mailProblem[problem.why]}`, todo: mailTodo[problem.why] };
    case 'unknown-option':
      return {
        what: t`There is no option ${quoted(problem.text)}.`,
        todo:
          problem.meant.length > 0
            ? t`Did you mean ${list(problem.meant.map(code))}? ${code(problem.help)} lists all options.`
            : t`${code(problem.help)} lists all options.`,
      };
    case 'unknown-command':
      return {
        what: t`${quoted(problem.text)} is neither a command nor a domain name.`,
        todo: t`Did you mean ${list(problem.meant.map(code))}? ${code('spf-check --help')} lists all commands.`,
      };
    case 'missing-argument':
      return {
        what: t`The argument ${code(problem.name)} is missing.`,
        todo: t`${code(problem.help)} shows the usage.`,
      };
    case 'missing-option':
      return {
        what: t`The option ${code(problem.option)} is required here.`,
        todo: t`${code(problem.help)} describes it.`,
      };
    case 'option-without-value':
      return {
        what: t`The option ${code(problem.option)} needs a value.`,
        todo: t`Add the value after it; ${code(problem.help)} describes it.`,
      };
    case 'too-many-arguments':
      return {
        what: t`${quoted(problem.text)} is one argument too many.`,
        todo: t`Remove it, or put quotes around words that belong together; ${code(problem.help)} shows the usage.`,
      };
    case 'unknown-rule':
      return {
        what: t`There is no rule ${quoted(problem.text)}.`,
        todo:
          problem.meant.length > 0
            ? t`Did you mean ${list(problem.meant.map(code))}? ${code('spf-check rules')} lists all rules.`
            : t`${code('spf-check rules')} lists all rules.`,
      };
    case 'unknown-sender':
      return {
        what: t`${quoted(problem.text)} is not a known sender.`,
        todo:
          problem.meant.length > 0
            ? t`Did you mean ${list(problem.meant.map(code))}? ${code('docs/senders.md')} lists all senders.`
            : t`${code('docs/senders.md')} lists all senders.`,
      };
    case 'bad-selector':
      return {
        what: t`${quoted(problem.text)} is not a valid DKIM selector.`,
        todo: t`Use the value after ${code('s=')} in the ${code('DKIM-Signature')} header of a message, for example ${code('--selector k1')}.`,
      };
    case 'list-too-long':
      return {
        what: t`${quoted(problem.path)} has more than ${problem.most} lines.`,
        todo: t`Split the list and check the parts one after another.`,
      };
    case 'bad-line':
      return {
        what: t`${code(`${excerptOf(problem.path)}:${problem.line}`)}: ${quoted(problem.text)} ${domainProblem[problem.why]}`,
        todo: t`Write one domain per line; ${code('#')} starts a comment.`,
      };
    case 'formats-collide':
      return {
        what: t`Only one format can go to the screen, but several would: ${list(problem.formats.map(code))}.`,
        todo: t`Write the others to files: ${code('--format text --format sarif=out.sarif')}`,
      };
    case 'output-without-format':
      return {
        what: t`${code('--output')} names a file, but every format already has one.`,
        todo: t`Remove ${code('--output')}.`,
      };
    case 'bad-config': {
      const { at, kind, choices } = problem.problem;
      const file = code(`${excerptOf(problem.path)}:${problem.problem.line}`);
      const where = at === '' ? t`${file}` : t`${file}, ${quoted(at)}`;
      return {
        what: t`${where}: ${configFault[kind]}`,
        todo:
          choices.length === 0
            ? t`Correct the file; ${code('docs/configuration.md')} describes its format.`
            : t`Allowed here: ${list(choices.slice(0, 12).map(code))}${choices.length > 12 ? t` …` : t`.`}`,
      };
    }
    case 'foreign-config':
      return {
        what: t`The configuration ${quoted(problem.path)} belongs to another user, so it is not used.`,
        todo: t`If you trust it, name it: ${code('--config')}. To do without, use ${code('--no-config')}.`,
      };
    case 'path-leads-out':
      return {
        what: t`${quoted(problem.config)} names ${quoted(problem.path)}, which is outside the repository, behind a link, or among the files of Git or GitHub.`,
        todo: t`Use a file in the repository, or name this one on the command line.`,
      };
    case 'not-our-report':
      return {
        what: t`${quoted(problem.config)} would overwrite ${quoted(problem.path)}, which is not a report in the format ${code(problem.format)}.`,
        todo: t`Delete the file, choose another one, or name it on the command line.`,
      };
    case 'file-for-two':
      return {
        what: t`Two formats would be written to ${quoted(problem.path)}.`,
        todo: t`Use a separate file for each.`,
      };
    case 'not-a-baseline':
      return {
        what: t`${quoted(problem.path)} is not a baseline.`,
        todo: t`Use an unchanged file that ${code('--write-baseline')} wrote.`,
      };
    case 'unwritable-file':
      return {
        what: t`The file ${quoted(problem.path)} cannot be written: ${writeProblem[problem.why]}`,
        todo: t`Check the path, and whether you may write there.`,
      };
    case 'unwritable-stream':
      return {
        what: t`What was printed to ${code(problem.stream)} could not be written: ${writeProblem[problem.why]}`,
        todo: t`Run it again where there is room.`,
      };
    case 'defect':
      return {
        what: t`An unexpected error ended the run: ${quoted(problem.text)}`,
        todo: t`Please report it with the command that you ran.`,
      };
    case 'not-a-saved-run':
      return {
        what: t`${quoted(problem.path)} is not a saved run.`,
        todo: t`Use an unchanged file that ${code('--save')} wrote.`,
      };
    case 'conflicting-options':
      return {
        what: t`${code(problem.one)} and ${code(problem.other)} cannot be used together.`,
        todo: t`Remove one of them.`,
      };
    case 'zone-file': {
      const { file, line, column } = problem.error;
      return {
        what: t`${code(`${excerptOf(file)}:${line}:${column}`)}: ${zoneProblem(problem.error.problem)}.`,
        todo: t`Correct this line of the zone file and run the command again.`,
      };
    }
  }
};
