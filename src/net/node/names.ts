import { domainToASCII } from 'node:url';
import { type Domain, labelsOf } from '../../dns/name.js';

/**
 * Whether `node:dns` queries exactly this name. c-ares refuses every character except letters, digits, hyphen,
 * underscore, asterisk and slash without sending anything, and reads escapes its own way; Node 20 and 22 query the root
 * instead if a label begins with `xn--` and is not a valid A-label. Both measured on Node 20, 22 and 24, character by
 * character and on random labels.
 */
export function askableByNode(name: Domain): boolean {
  return labelsOf(name).every(
    (label) => /^[a-z0-9_*/-]+$/.test(label) && (!label.startsWith('xn--') || domainToASCII(label) === label),
  );
}
