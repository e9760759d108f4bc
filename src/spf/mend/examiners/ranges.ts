import { parseAddress4 } from '../../../ip/address.js';
import { fromRanges } from '../../../ip/address-set.js';
import { formatCover } from '../../../ip/cover.js';
import type { Remedy } from '../text/mistake.js';
import { namedArgument, networkMechanism } from '../text/words.js';
import { asGuess, type ExaminedTerm, type Examiner, type FoundMistake, none } from './examiner.js';

/** A longer range is no list of servers; written as a network it may be meant all the same. */
const mostAddresses = 2 ** 16;
/** More networks than this are not what somebody meant by a range. */
const mostNetworks = 32;

/**
 * Addresses that SPF writes as networks (RFC 7208 §5.6): a range, the end of an address behind a comma, a star, a
 * netmask, a backslash for the slash, a port, a web address.
 */
export const addressNotation: Examiner = (examined) => {
  const { sign, body, term } = examined;
  if (term.type !== 'malformed') return undefined;
  const parts = namedArgument(body);
  if (parts !== undefined && !/^(?:ip|a$|mx$|include$|exists$)/.test(parts.name)) return undefined;
  const argument = parts?.argument ?? body;
  const text = argument.replace(/^:+/, '');
  const doubledColon: Notation = (address) =>
    address === argument || parts === undefined ? undefined : network(address);
  for (const reading of [doubledColon, ...notations]) {
    const networks = reading(text);
    if (networks === undefined || networks.length > mostNetworks) continue;
    const terms = networks.map((network) => `${sign}${networkMechanism(network)}:${network}`);
    const remedy = examined.repair(terms.join(' '));
    if (remedy.kind === 'none') continue;
    // A refusal by a bare address may as well be the bullet of a list.
    // `192.0.2.0-24` may as well be the network `192.0.2.0/24`.
    const prefix = /^([0-9.]+\.0)-(8|16|2[0-9]|3[0-2])$/.exec(text);
    if (prefix !== null)
      return {
        ...kindOf(parts?.name, text),
        remedy: asGuess(remedy, [`${sign}ip4:${prefix[1]}/${prefix[2]}`]),
        terms: 1,
      };
    return { ...kindOf(parts?.name, text), remedy: plainSign(sign, parts) ? remedy : asGuess(remedy), terms: 1 };
  }
  return undefined;
};

function plainSign(sign: string, parts: ReturnType<typeof namedArgument>): boolean {
  return parts !== undefined || sign === '' || sign === '+';
}

/** The kind is that of the trouble the parser sees. */
function kindOf(
  name: string | undefined,
  text: string,
): Pick<FoundMistake, 'kind'> & { kind: 'bad-address' | 'bad-prefix' } {
  return { kind: name !== undefined && /^[0-9.]+\/+[^/]*(?:\/|$)/.test(text) ? 'bad-prefix' : 'bad-address' };
}

type Notation = (text: string) => readonly string[] | undefined;

/** `192.0.2.10-192.0.2.13`, `192.0.2.10-13`, `192.0.2.10..13`. */
function range(text: string): readonly string[] | undefined {
  const match = /^([0-9.]+?)(?:-|\.\.+|\u2013|to)([0-9.]+)$/.exec(text);
  const first = parseAddress4(match?.[1] ?? '');
  if (match === null || first === undefined) return undefined;
  const last = parseAddress4(completed(match[1] ?? '', match[2] ?? '') ?? '');
  if (last === undefined || last.bits < first.bits || last.bits - first.bits >= mostAddresses) return undefined;
  return formatCover(fromRanges(4, [[first.bits, last.bits + 1]]));
}

/** `192.0.2.7,8,9`: the ends of further addresses behind a whole one. */
function ends(text: string): readonly string[] | undefined {
  const [first = '', ...others] = text.split(/[,;/&|]+/);
  if (parseAddress4(first) === undefined || others.length === 0) return undefined;
  // Behind a slash what could be a prefix is one.
  if (text.includes('/') && (others.length === 1 || others.some((other) => Number(other) <= 32))) return undefined;
  if (others.every((other) => other.includes('.'))) return undefined;
  const whole = others.map((other) => completed(first, other));
  return whole.every((one): one is string => one !== undefined && parseAddress4(one) !== undefined)
    ? [first, ...whole]
    : undefined;
}

/** An address of which only the last numbers are written, after another one. */
function completed(model: string, end: string): string | undefined {
  const given = end.split('.');
  const before = model.split('.');
  if (given.length > before.length || given.includes('')) return undefined;
  return [...before.slice(0, before.length - given.length), ...given].join('.');
}

/** `192.0.2.*`, `192.0.*.*`, `192.0.2.0/24.*`; a star for nearly everything is nobody's network. */
function star(text: string): readonly string[] | undefined {
  const match = /^((?:[0-9]{1,3}\.){2,3})\*(?:\.\*)*$/.exec(text);
  const numbers = match?.[1]?.split('.').slice(0, -1);
  if (numbers === undefined) return undefined;
  const network = `${[...numbers, '0', '0', '0'].slice(0, 4).join('.')}/${8 * numbers.length}`;
  return networkMechanism(network) === undefined ? undefined : [network];
}

/** `192.0.2.0/255.255.255.0`, also the inverse mask of firewalls. */
function netmask(text: string): readonly string[] | undefined {
  const match = /^([0-9.]+)[/\\ :]+([0-9]+\.[0-9]+\.[0-9]+\.[0-9]+)$/.exec(text);
  const mask = parseAddress4(match?.[2] ?? '');
  if (match === null || mask === undefined || !/^(?:255\.|0\.)/.test(match[2] ?? '')) return undefined;
  const bits = mask.bits.toString(2).padStart(32, '0');
  const prefix = /^(1*)0*$/.exec(bits)?.[1]?.length ?? /^(0*)1*$/.exec(bits)?.[1]?.length;
  return prefix === undefined || prefix < 8 ? undefined : network(`${match[1]}/${prefix}`);
}

/** `192.0.2.0\24`, `192.0.2.0//24`, `192.0.2.0/24/24`. */
function slash(text: string): readonly string[] | undefined {
  const match = /^([0-9.]+|[0-9a-f:.]+)([/\\|]+)([0-9]+)((?:\/+\3)*\/*)$/i.exec(text);
  if (match === null || (match[2] === '/' && match[4] === '')) return undefined;
  return network(`${match[1]}/${match[3]}`);
}

/** `192.0.2.7:25`, `[192.0.2.7]:25`, `[192.0.2.7]`, `[2001:db8::7]:25`. */
function port(text: string): readonly string[] | undefined {
  const match = /^([0-9]+(?:\.[0-9]+){3})(?::([0-9]{1,5}))$|^\[([0-9a-f.:]+)\](?::([0-9]{1,5}))?$/i.exec(text);
  if (match === null || Number(match[2] ?? match[4] ?? 0) > 65535) return undefined;
  return network(match[1] ?? match[3] ?? '');
}

/** `http://192.0.2.7/`, as a browser shows it. */
function webAddress(text: string): readonly string[] | undefined {
  const host = /^[a-z]+:\/\/([^/]+(?:\/[0-9]+)?)\/*$/i.exec(text)?.[1];
  return host === undefined ? undefined : (port(host) ?? network(host));
}

function network(text: string): readonly string[] | undefined {
  return networkMechanism(text) === undefined ? undefined : [text];
}

const notations: readonly Notation[] = [range, netmask, slash, ends, star, port, webAddress];

/** `255.255.255.0` alone behind a network: its mask, which nobody has as an address. */
export const strayNetmask: Examiner = ({ term, body }: ExaminedTerm) =>
  term.type === 'malformed' && /^\/?(?:255\.){3}[0-9]+$|^\/?(?:255\.){1,2}0(?:\.0)+$/.test(body)
    ? { kind: 'bad-address', remedy: none, terms: 1 }
    : undefined;

/** A network written apart: `ip4:192.0.2.0 /24`, `ip4:192.0.2.0 255.255.255.0`, `ip4:192.0.2.10 - 192.0.2.13`. */
export const networkApart: Examiner = ({ record, index, term, next, repair }) => {
  if (next === undefined || !/^[+\-~?]?(?:ip|a|mx)/i.test(term.text)) return undefined;
  if (/^\/{1,2}[0-9]{1,3}$/.test(next.text)) return joinedTerms(repair(term.text + next.text), 2);
  if (!/^[+\-~?]?ip/i.test(term.text)) return undefined;
  if (/^255(?:\.[0-9]{1,3}){3}$/.test(next.text)) return joinedTerms(repair(`${term.text}/${next.text}`), 2);
  const last = record.terms[index + 2]?.text ?? '';
  if (/^(?:-|\.\.+|to)$/.test(next.text) && /^[0-9.]+$/.test(last))
    return joinedTerms(repair(`${term.text}-${last}`), 3);
  if (/[0-9]-$/.test(term.text) && /^[0-9.]+$/.test(next.text)) return joinedTerms(repair(term.text + next.text), 2);
  return undefined;
};

function joinedTerms(remedy: Remedy, terms: number): FoundMistake | undefined {
  return remedy.kind === 'clear' ? { kind: 'bad-address', remedy, terms } : undefined;
}
