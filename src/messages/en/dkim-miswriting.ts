import type { MiswritingCause } from '../../dkim/miswriting.js';
import { code, name, type Text, t } from '../../text/text.js';

/** What the slip is, and how to undo it. */
export function miswritingText(
  at: string,
  cause: MiswritingCause,
  after: string | undefined,
): { what: Text; todo: Text } {
  switch (cause) {
    case 'html':
      return {
        what: t`The key record at ${name(at)} contains HTML from a web page, such as ${code('&quot;')}.`,
        todo: t`In your domain's DNS, take the HTML out of the value.`,
      };
    case 'escapes':
      return {
        what: t`The key record at ${name(at)} contains backslashes. They are needed in some zone files, but do not belong to the record.`,
        todo: t`In your domain's DNS, take all backslashes out of the value.`,
      };
    case 'typographic-quotes':
      return {
        what: t`The key record at ${name(at)} contains typographic quotation marks (${code('“')}, ${code('”')}).`,
        todo: t`In your domain's DNS, take the quotation marks out of the value.`,
      };
    case 'quotes':
      return {
        what: t`The key record at ${name(at)} has quotation marks as part of its value.`,
        todo: t`In your domain's DNS, take the quotation marks out of the value.`,
      };
    case 'quotes-in-key':
      return {
        what: t`There are quotation marks inside the key at ${name(at)}: its parts were pasted together with their quotes.`,
        todo: t`In your domain's DNS, take the quotation marks and spaces out of the key, so that it is one piece.`,
      };
    case 'invisible':
      return {
        what: t`The key record at ${name(at)} contains invisible characters or special spaces, as they come from web pages and documents.`,
        todo: t`In your domain's DNS, delete the spaces in the value and type them again.`,
      };
    case 'pem':
      return {
        what: t`The key at ${name(at)} still has the lines that mark the beginning and end of a key file.`,
        todo: t`In your domain's DNS, take ${code('-----BEGIN PUBLIC KEY-----')} and ${code('-----END PUBLIC KEY-----')} out of the value.`,
      };
    case 'name-before':
      return {
        what: t`The value of the TXT record at ${name(at)} begins with the name of the record.`,
        todo: t`In your domain's DNS, take everything before ${code('v=DKIM1')}, ${code('k=')} or ${code('p=')} out of the value.`,
      };
    case 'equals-sign':
      return {
        what: t`In the key record at ${name(at)}, a part has a wrong sign in place of ${code('=')}.`,
        todo: t`In your domain's DNS, write each part with one equals sign: ${code('k=rsa; p=…')}.`,
      };
    case 'separator':
      return {
        what:
          after === undefined
            ? t`In the key record at ${name(at)}, a semicolon is missing between the parts.`
            : t`In the key record at ${name(at)}, a semicolon is missing after ${code(after)}.`,
        todo: t`In your domain's DNS, separate the parts with semicolons: ${code('v=DKIM1; k=rsa; p=…')}.`,
      };
    case 'bare-key':
      return {
        what: t`The TXT record at ${name(at)} holds a bare key: ${code('p=')} is missing before it.`,
        todo: t`In your domain's DNS, write ${code('v=DKIM1; k=rsa; p=')} directly before the key.`,
      };
    case 'template':
      return {
        what: t`The key record at ${name(at)} was copied from instructions: where the key belongs, there is only a placeholder.`,
        todo: t`In your domain's DNS, replace the placeholder with the sender's key.`,
      };
    case 'encoded':
      return {
        what: t`The key record at ${name(at)} was copied from a mail or a web address and still has their codes, such as ${code('=3D')} or ${code('%2B')}.`,
        todo: t`In your domain's DNS, replace the value with the key as the sender prints it.`,
      };
    case 'order':
      return {
        what: t`The parts of the key record at ${name(at)} are in the wrong order: its end stands before its beginning.`,
        todo: t`In your domain's DNS, let the value begin with ${code('v=DKIM1')}, and put what stands before that at the end.`,
      };
    case 'alias':
      return {
        what: t`The TXT record at ${name(at)} holds the name that a CNAME record should lead to.`,
        todo: t`In your domain's DNS, delete the TXT record and publish a record of type CNAME with this name as its value.`,
      };
    case 'spread':
      return {
        what: t`The key at ${name(at)} is spread over several TXT records: the rest stands in a second TXT record.`,
        todo: t`In your domain's DNS, delete these records and publish a single TXT record with the whole text. Where a field takes only 255 characters, split the text into several strings of that one record.`,
      };
  }
}
