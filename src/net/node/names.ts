import { domainToASCII } from 'node:url';
import { type Domain, labelsOf } from '../../dns/name.js';

/**
 * Whether `node:dns` asks for exactly this name. c-ares refuses every character but letters, digits, hyphen,
 * underscore, asterisk and slash without sending anything, and reads escapes its own way; Node 20 and 22 ask the root
 * instead when a label begins with `xn--` and is no valid A-label. Both measured on Node 20, 22 and 24, character by
 * character and on random labels.
 */
export function askableByNode(name: Domain): boolean {
  return labelsOf(name).every(
    (label) => /^[a-z0-9_*/-]+$/.test(label) && (!label.startsWith('xn--') || domainToASCII(label) === label),
  );
}
