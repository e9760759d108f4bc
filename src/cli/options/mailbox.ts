import { domainToASCII } from 'node:url';
import { UserError } from '../process/user-error.js';

/** How much of the user's input a message shows. */
const shown = 200;

/**
 * An envelope sender as people copy it: `<anna@example.com>`, with blanks around it, behind a name or `mailto:`. Empty
 * for the null sender, `<>`. @throws UserError for text with a blank inside.
 */
export function parseMailFrom(text: string): string {
  const typed = text.trim();
  const bracketed = /<([^<>]*)>$/.exec(typed)?.[1];
  const address = (bracketed ?? typed.replace(/^(["'])(.*)\1$/, '$2')).trim().replace(/^mailto:/i, '');
  if (/[\s<>]/.test(address))
    throw new UserError({ kind: 'not-a-domain', text: typed.slice(0, shown), why: 'blank-inside' });
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + inALabels(address.slice(at + 1));
}

/** A host name as people copy it. */
export function parseHelo(text: string): string {
  return inALabels(text.trim());
}

/** What is not a name is left as it is: receivers answer `none` for it. */
function inALabels(domain: string): string {
  return /[^\x20-\x7e]/.test(domain) ? domainToASCII(domain) || domain : domain;
}
