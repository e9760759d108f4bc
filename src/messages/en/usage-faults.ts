import { code, type Text, t } from '../../text/text.js';
import type { ConfigFault, DomainProblem, FileProblem, MailFault, ServerProblem } from '../catalogue/usage.js';

export const configFault: Readonly<Record<ConfigFault, Text>> = {
  'not-json': t`this is no JSON.`,
  'not-an-object': t`an object in braces belongs here.`,
  'unknown-key': t`there is no such setting.`,
  missing: t`this is missing.`,
  'wrong-type': t`a value of another kind belongs here.`,
  'unknown-value': t`this value means nothing here.`,
  'too-many': t`there are too many entries.`,
  'duplicate-key': t`a setting is given twice.`,
  'too-deep': t`this is nested too deeply.`,
  'no-domain': t`this is no domain name.`,
};

export const domainProblem: Readonly<Record<DomainProblem, Text>> = {
  empty: t`is no domain name: it is empty.`,
  'blank-inside': t`is no domain name: there is a blank inside.`,
  address: t`is an IP address, not a domain name.`,
  'single-label': t`is no domain name: the ending, such as ${code('.lt')}, is missing.`,
  'bad-character': t`is no domain name: it contains characters that names do not have.`,
  'bad-label': t`is no domain name: a part of it is empty or too long.`,
  'bad-punycode': t`is no domain name: the part that begins with ${code('xn--')} stands for nothing.`,
};

export const serverProblem: Readonly<Record<ServerProblem, Text>> = {
  'zone-id': t`cannot be used as a name server: it means something on one network link only.`,
  'not-an-address': t`cannot be used as a name server: it is no IP address.`,
  'bad-port': t`cannot be used as a name server: the port must be a number from 1 to 65535.`,
  'bad-brackets': t`cannot be used as a name server: the brackets are not right.`,
};

export const fileProblem: Readonly<Record<FileProblem, Text>> = {
  'not-found': t`does not exist.`,
  'not-a-file': t`is no ordinary file.`,
  'too-large': t`is too large.`,
  'no-permission': t`may not be read by you.`,
  unreadable: t`cannot be read.`,
};

export const mailFault: Readonly<Record<MailFault, Text>> = {
  empty: t`is empty.`,
  'outlook-msg': t`is a mail in Outlook's own format (.msg), which only Outlook reads.`,
  archive: t`is an archive, not a mail.`,
  'utf-16': t`is text in UTF-16 that is damaged.`,
  binary: t`is no text, so it is no mail.`,
  'too-large': t`is too large for a mail.`,
  'too-deep': t`holds mails within mails so deep that nobody wrote it.`,
};

const saveAsMail = t`Save the bounce as ${code('.eml')} or copy its text, and give that: ${code('spf-check bounce mail.eml')}`;

export const mailTodo: Readonly<Record<MailFault, Text>> = {
  empty: saveAsMail,
  'outlook-msg': t`In Outlook, open the mail, choose File → Save as, and the type "Text only"; in the new Outlook and on the web choose Download as EML. Or copy the text of the bounce: ${code('spf-check bounce -')}`,
  archive: t`Unpack it and give the mail that is inside.`,
  'utf-16': saveAsMail,
  binary: saveAsMail,
  'too-large': t`Save the bounce without its attachments, or copy its text: ${code('spf-check bounce -')}`,
  'too-deep': saveAsMail,
};
