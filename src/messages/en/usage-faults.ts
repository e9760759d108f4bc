import type { MailProblem } from '../../mail/read-mail.js';
import { code, type Text, t } from '../../text/text.js';
import type { ConfigFault, DomainProblem, FileProblem, ServerProblem } from '../catalogue/usage.js';

export const configFault: Readonly<Record<ConfigFault, Text>> = {
  'not-json': t`this is not JSON.`,
  'not-an-object': t`an object in braces is expected here.`,
  'unknown-key': t`there is no such setting.`,
  missing: t`this is required but missing.`,
  'wrong-type': t`a value of another type is expected here.`,
  'unknown-value': t`this value is not allowed here.`,
  'too-many': t`there are too many entries.`,
  'duplicate-key': t`a setting appears twice.`,
  'too-deep': t`this is nested too deeply.`,
  'no-domain': t`this is not a domain name.`,
};

export const domainProblem: Readonly<Record<DomainProblem, Text>> = {
  empty: t`is not a domain name: it is empty.`,
  'blank-inside': t`is not a domain name: it contains a space.`,
  address: t`is an IP address, not a domain name.`,
  'single-label': t`is not a domain name: the ending, such as ${code('.lt')}, is missing.`,
  'bad-character': t`is not a domain name: it contains characters that are not allowed in names.`,
  'bad-label': t`is not a domain name: a part of it is empty or too long.`,
  'bad-punycode': t`is not a domain name: the part that begins with ${code('xn--')} cannot be decoded.`,
};

export const serverProblem: Readonly<Record<ServerProblem, Text>> = {
  'zone-id': t`cannot be used as a name server: it is valid on one network link only.`,
  'not-an-address': t`cannot be used as a name server: it is neither an IP address nor a URL that begins with ${code('https://')}.`,
  'bad-port': t`cannot be used as a name server: the port must be a number from 1 to 65535.`,
  'bad-brackets': t`cannot be used as a name server: the brackets are misplaced.`,
  'not-https': t`cannot be used as a name server: its URL must begin with ${code('https://')}.`,
  'bad-url': t`cannot be used as a name server: it is not a URL of a host, or it contains a user name or a fragment.`,
};

export const fileProblem: Readonly<Record<FileProblem, Text>> = {
  'not-found': t`does not exist.`,
  'not-a-file': t`is not a regular file.`,
  'too-large': t`is too large.`,
  'no-permission': t`cannot be read: permission denied.`,
  'read-only': t`cannot be read: its disk is read-only.`,
  'disk-full': t`cannot be read: the disk is full.`,
  'too-many-open': t`cannot be read: too many files are open.`,
  'leads-out': t`is a link that leads out of the repository. Name the file itself.`,
  unreadable: t`cannot be read.`,
};

export const writeProblem: Readonly<Record<FileProblem, Text>> = {
  'not-found': t`its folder does not exist.`,
  'not-a-file': t`it is not a regular file.`,
  'too-large': t`it is too large.`,
  'no-permission': t`permission denied.`,
  'read-only': t`the disk is read-only.`,
  'disk-full': t`the disk is full.`,
  'too-many-open': t`too many files are open.`,
  'leads-out': t`it is a link that leads out of the repository.`,
  unreadable: t`the file system refuses it.`,
};

export const mailProblem: Readonly<Record<MailProblem, Text>> = {
  empty: t`is empty.`,
  'damaged-msg': t`is a message in Outlook's own format (.msg), but it is damaged or incomplete.`,
  'office-file': t`is a document of Word, Excel or a similar program, not a message.`,
  archive: t`is an archive, not a message.`,
  winmail: t`is a winmail.dat, in which Outlook wraps a message for other programs.`,
  'utf-16': t`is damaged UTF-16 text.`,
  binary: t`is not text, so it is not a message.`,
  'too-large': t`is too large for a message.`,
  'too-deep': t`contains messages nested too deeply.`,
};

const saveAsMail = t`Save the bounce as ${code('.eml')} or ${code('.msg')}, or copy its text, then run: ${code('spf-check bounce mail.eml')}`;

export const mailTodo: Readonly<Record<MailProblem, Text>> = {
  empty: saveAsMail,
  'damaged-msg': t`Save the mail again. If that does not help: in Outlook, open the mail, choose File → Save As, and the type "Text Only"; in the new Outlook and on the web, choose Download as EML. Or copy the text of the bounce: ${code('spf-check bounce -')}`,
  'office-file': saveAsMail,
  archive: t`Unpack it and check the message inside.`,
  winmail: t`Open the mail in Outlook and save it as ${code('.msg')}, or ask its sender to send it again as plain text or HTML. Or copy the text of the bounce: ${code('spf-check bounce -')}`,
  'utf-16': saveAsMail,
  binary: saveAsMail,
  'too-large': t`Save the bounce without its attachments, or copy its text: ${code('spf-check bounce -')}`,
  'too-deep': saveAsMail,
};
