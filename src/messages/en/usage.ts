import { code, list, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { UsageMessages } from '../catalogue/usage.js';
import { configFault, domainProblem, fileProblem, mailFault, mailTodo, serverProblem } from './usage-faults.js';
import { zoneProblem } from './zone-problem.js';

const quoted = (text: string): ReturnType<typeof code> => code(excerptOf(text));
const exampleDomain = t`Give a domain name, for example: ${code('spf-check manodomenas.lt')}`;

export const usage: UsageMessages = (problem) => {
  switch (problem.kind) {
    case 'no-domain':
      return { what: t`No domain was given.`, todo: exampleDomain };
    case 'not-a-domain':
      return { what: t`${quoted(problem.text)} ${domainProblem[problem.why]}`, todo: exampleDomain };
    case 'not-an-address':
      return {
        what: t`${quoted(problem.text)} is no IP address.`,
        todo: t`Give the address of the sending server, for example: ${code('spf-check evaluate 90.190.150.212 --mail-from info@manodomenas.lt')}`,
      };
    case 'no-identity':
      return {
        what: t`A mail without a sender is checked by the HELO name, and none was given.`,
        todo: t`Add ${code('--helo')} with the name of the sending server.`,
      };
    case 'bad-server':
      return {
        what: t`${quoted(problem.text)} ${serverProblem[problem.why]}`,
        todo: t`Give an address, with a port if need be: ${code('--server 9.9.9.9')}, ${code('--server [2620:fe::fe]:53')}`,
      };
    case 'bad-number':
      return {
        what: t`${quoted(problem.text)} cannot be used for ${code(problem.option)}.`,
        todo: t`Give a whole number from ${problem.least} to ${problem.most}.`,
      };
    case 'bad-choice':
      return {
        what: t`${quoted(problem.text)} cannot be used for ${code(problem.option)}.`,
        todo: t`Choose one of: ${list(problem.choices.map(code))}.`,
      };
    case 'unusable-key':
      return {
        what: t`${quoted(problem.text)} holds no usable RSA key.`,
        todo: t`Give the public key as base64, as a key record (${code('k=rsa; p=…')}) or in PEM form, complete and unchanged.`,
      };
    case 'fallback-without-zone':
      return {
        what: t`${code('--zone-fallback')} was given without a zone file.`,
        todo: t`Add ${code('--zone')} with a file, or leave it out: without zone files the network is asked anyway.`,
      };
    case 'not-a-record':
      return {
        what: t`${quoted(problem.text)} is no SPF record.`,
        todo: t`Give the whole text, from ${code('v=spf1')} on, in quotes: ${code('--record "v=spf1 mx -all"')}`,
      };
    case 'record-for-several':
      return {
        what: t`${code('--record')} can be tried for one domain at a time.`,
        todo: t`Give one domain only.`,
      };
    case 'nothing-to-compare':
      return {
        what: t`There is nothing to compare with.`,
        todo: t`Give a second domain or zone file, or the new record: ${code('spf-check diff manodomenas.lt --record "v=spf1 mx -all"')}`,
      };
    case 'sender-elsewhere':
      return {
        what: t`${quoted(problem.text)} is no address in ${quoted(problem.domain)}.`,
        todo: t`Give the address of a sender in this domain.`,
      };
    case 'form-cannot-carry':
      return {
        what: t`${code(problem.form)} cannot write the present TXT records of ${quoted(problem.name)}.`,
        todo: t`Choose another form, such as ${code('--as zone')}.`,
      };
    case 'unreadable-file':
      return { what: t`The file ${quoted(problem.path)} ${fileProblem[problem.why]}`, todo: t`Check the path.` };
    case 'unreadable-mail':
      return { what: t`${quoted(problem.path)} ${mailFault[problem.why]}`, todo: mailTodo[problem.why] };
    case 'unknown-option':
      return {
        what: t`There is no option ${quoted(problem.text)}.`,
        todo:
          problem.meant.length > 0
            ? t`Perhaps you mean ${list(problem.meant.map(code))}. ${code(problem.help)} lists all.`
            : t`${code(problem.help)} lists all.`,
      };
    case 'unknown-command':
      return {
        what: t`${quoted(problem.text)} is neither a command nor a domain name.`,
        todo: t`Perhaps you mean ${list(problem.meant.map(code))}. ${code('spf-check --help')} lists all commands.`,
      };
    case 'missing-argument':
      return {
        what: t`The argument ${code(problem.name)} is missing.`,
        todo: t`${code(problem.help)} shows what belongs where.`,
      };
    case 'missing-option':
      return {
        what: t`The option ${code(problem.option)} is needed here.`,
        todo: t`${code(problem.help)} shows what it stands for.`,
      };
    case 'option-without-value':
      return {
        what: t`The option ${code(problem.option)} needs a value.`,
        todo: t`Put the value behind it; ${code(problem.help)} describes it.`,
      };
    case 'too-many-arguments':
      return {
        what: t`${quoted(problem.text)} is one argument too many.`,
        todo: t`Leave it out, or put quotes round what belongs together; ${code(problem.help)} shows how many there can be.`,
      };
    case 'unknown-rule':
      return {
        what: t`There is no rule ${quoted(problem.text)}.`,
        todo:
          problem.meant.length > 0
            ? t`Perhaps you mean ${list(problem.meant.map(code))}. ${code('spf-check rules')} lists all.`
            : t`${code('spf-check rules')} lists all.`,
      };
    case 'unknown-sender':
      return {
        what: t`There is no known sender ${quoted(problem.text)}.`,
        todo:
          problem.meant.length > 0
            ? t`Perhaps you mean ${list(problem.meant.map(code))}. ${code('docs/senders.md')} lists all.`
            : t`${code('docs/senders.md')} lists all.`,
      };
    case 'bad-selector':
      return {
        what: t`${quoted(problem.text)} cannot be a DKIM selector.`,
        todo: t`Give what stands behind ${code('s=')} in the header ${code('DKIM-Signature')} of a mail, for example ${code('--selector k1')}.`,
      };
    case 'list-too-long':
      return {
        what: t`${quoted(problem.path)} has more than ${problem.most} lines.`,
        todo: t`Split the list and check the parts one after another.`,
      };
    case 'bad-line':
      return {
        what: t`${code(`${excerptOf(problem.path)}:${problem.line}`)}: ${quoted(problem.text)} ${domainProblem[problem.why]}`,
        todo: t`Write one domain a line; what follows ${code('#')} is a comment.`,
      };
    case 'formats-collide':
      return {
        what: t`Only one format can go to the screen, and ${list(problem.formats.map(code))} would.`,
        todo: t`Give the others a file: ${code('--format text --format sarif=out.sarif')}`,
      };
    case 'output-without-format':
      return {
        what: t`${code('--output')} names a file, but every format has one already.`,
        todo: t`Leave ${code('--output')} out.`,
      };
    case 'bad-config': {
      const { at, kind, choices } = problem.problem;
      const file = code(`${excerptOf(problem.path)}:${problem.problem.line}`);
      const where = at === '' ? t`${file}` : t`${file}, ${quoted(at)}`;
      return {
        what: t`${where}: ${configFault[kind]}`,
        todo:
          choices.length === 0
            ? t`Correct the file; its form is described in ${code('docs/configuration.md')}.`
            : t`Possible here: ${list(choices.slice(0, 12).map(code))}${choices.length > 12 ? t` …` : t`.`}`,
      };
    }
    case 'path-leads-out':
      return {
        what: t`${quoted(problem.config)} names ${quoted(problem.path)}, which lies outside its own tree or among git's files.`,
        todo: t`Name a file in the repository, or give it on the command line.`,
      };
    case 'file-for-two':
      return {
        what: t`Two formats would be written to ${quoted(problem.path)}.`,
        todo: t`Give each a file of its own.`,
      };
    case 'not-a-baseline':
      return {
        what: t`${quoted(problem.path)} holds no baseline.`,
        todo: t`Give a file that ${code('--write-baseline')} wrote, unchanged.`,
      };
    case 'unwritable-file':
      return {
        what: t`The file ${quoted(problem.path)} cannot be written: it ${fileProblem[problem.why]}`,
        todo: t`Check the path, and whether you may write there.`,
      };
    case 'not-a-saved-run':
      return {
        what: t`${quoted(problem.path)} holds no saved run.`,
        todo: t`Give a file that ${code('--save')} wrote, unchanged.`,
      };
    case 'conflicting-options':
      return {
        what: t`${code(problem.one)} and ${code(problem.other)} do not go together.`,
        todo: t`Leave one of them out.`,
      };
    case 'zone-file': {
      const { file, line, column } = problem.error;
      return {
        what: t`${code(`${excerptOf(file)}:${line}:${column}`)}: ${zoneProblem(problem.error.problem)}.`,
        todo: t`Correct the zone file in this line and run the command again.`,
      };
    }
  }
};
