import { isHostName, namedArgument, networkMechanism } from '../text/words.js';
import { asGuess, best, type ExaminedTerm, type Examiner, type FoundMistake, guess, none } from './examiner.js';

/** A term that is just an address or network: `95.174.9.153`. */
export const bareAddress: Examiner = ({ sign, body, repair }) => {
  const address = body.replace(/^:/, '').replace(/^\[(.*)\]$/, '$1');
  const mechanism = networkMechanism(address);
  // No host's address begins with the group `a` (RFC 4291 §2.5.4): it is a mechanism's name.
  const isNamed = /^a:/i.test(body) && networkMechanism(body.slice('a:'.length)) !== undefined;
  if (mechanism === undefined || isNamed) return undefined;
  const remedy = repair(`${sign}${mechanism}:${address}`);
  return { kind: 'bare-address', remedy: sign === '' || sign === '+' ? remedy : asGuess(remedy), terms: 1 };
};

/** `ip:`, `ipv4:` and the like, also without the colon: `ip192.0.2.1` (RFC 7208 §5.6). */
export const ipMechanismName: Examiner = ({ sign, body, repair }) => {
  const kind = 'ip-mechanism-name';
  const parts = namedArgument(body);
  if (parts?.separator === ':' && /^ip(?!4$|6$)/.test(parts.name)) {
    const { argument } = parts;
    const host = isHostName(argument) ? guess(`${sign}a:${argument}`, [`${sign}include:${argument}`]) : none;
    const network = repair(`${sign}${argument.includes(':') ? 'ip6' : 'ip4'}:${argument}`);
    return { kind, remedy: best([host, network]), terms: 1 };
  }
  if (parts !== undefined) return undefined;
  const readings = ['ip4', 'ip6', 'ip', 'ipv4', 'ipv6', 'ipv'].flatMap((name) => {
    const address = new RegExp(`^${name}(?:[.;,_=-]|::?)?([0-9].*)$`, 'i').exec(body)?.[1];
    const mechanism = address === undefined ? undefined : networkMechanism(address);
    return mechanism === undefined ? [] : [`${sign}${mechanism}:${address}`];
  });
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  return { kind, remedy: others.length === 0 ? repair(first) : guess(first, others), terms: 1 };
};

/** `ip4;192.0.2.1`, `ip4,192.0.2.1`: another sign for the colon, which is no list. */
export const separatedName: Examiner = (examined) =>
  /^ip(?:v?[46])?[;,][0-9][^;,]*$/i.test(examined.body) ? ipMechanismName(examined) : undefined;

/** Several networks in one term: `ip4:192.0.2.1,192.0.2.2`. Inside a name the comma may stand for a dot. */
export const addressList: Examiner = ({ sign, body, repair }) => {
  const first = namedArgument(body);
  const pieces = (first?.argument ?? body).split(/[,;|]+/).filter((piece) => piece !== '');
  if (pieces.length < 2) return undefined;
  const terms = pieces.map((piece) => listed(piece, first?.written, sign));
  const remedy = repair(terms.join(' '));
  if (remedy.kind === 'none') return undefined;
  const glued = pieces.slice(1).some((piece) => /^[+\-~?]/.test(piece) || namedArgument(piece) !== undefined);
  if (glued) return { kind: 'glued-terms', remedy, terms: 1 };
  // Between whole names and addresses a comma joins; inside a name it stands for a dot.
  const whole = pieces.every((piece) => isWhole(piece, first?.written));
  return { kind: 'address-list', remedy: whole ? remedy : asGuess(remedy), terms: 1 };
};

function isWhole(piece: string, name: string | undefined): boolean {
  if (networkMechanism(piece) !== undefined) return true;
  return name === undefined ? /^(?:a|mx|ptr)$/i.test(piece) : !/^ip/i.test(name) && isHostName(piece);
}

/** A piece of a list as a separate term: with its own name, else that of its family, else the list's. */
function listed(piece: string, name: string | undefined, sign: string): string {
  if (/^[+\-~?]/.test(piece)) return piece;
  if (namedArgument(piece) !== undefined) return sign + piece;
  const mechanism = networkMechanism(piece) ?? name;
  return sign + (mechanism === undefined ? piece : `${mechanism}:${piece}`);
}

/** `ip4:2001:db8::1` and `ip6:192.0.2.1`. */
export const addressFamily: Examiner = ({ sign, body, repair }) => {
  const parts = namedArgument(body);
  if (parts === undefined || (parts.name !== 'ip4' && parts.name !== 'ip6')) return undefined;
  const mechanism = networkMechanism(parts.argument);
  if (mechanism === undefined || mechanism === parts.name) return undefined;
  return { kind: 'address-family', remedy: repair(`${sign}${mechanism}:${parts.argument}`), terms: 1 };
};

/** An argument of `ip4` or `ip6` that is not an address; the likely readings are guesses, since each changes the network. */
export const badAddress: Examiner = (examined) => {
  const { term, sign, body } = examined;
  if (term.type !== 'malformed') return undefined;
  if (term.problem.kind === 'bad-prefix') return { kind: 'bad-prefix', remedy: nearestPrefix(examined), terms: 1 };
  if (term.problem.kind !== 'bad-address') return incompleteAddress(body);
  const argument = namedArgument(body)?.argument ?? '';
  if (isHostName(argument))
    return { kind: 'bad-address', remedy: guess(`${sign}a:${argument}`, [`${sign}include:${argument}`]), terms: 1 };
  const readings = [
    argument.replace(/^:+/, ''),
    argument.replace(/%[^/]*/, ''),
    argument.replace(/:[0-9]+$/, ''),
    argument.replace(/[[\]]/g, ''),
    argument.replace(/(^|\.)0+(?=[0-9])/g, '$1'),
  ].flatMap((address) => {
    const mechanism = networkMechanism(address);
    return mechanism === undefined ? [] : [`${sign}${mechanism}:${address}`];
  });
  const apart = runTogether(argument)?.map((address) => `${sign}ip4:${address}`);
  const reading = readings[0] ?? apart?.join(' ');
  return { kind: 'bad-address', remedy: reading === undefined ? none : guess(reading), terms: 1 };
};

/** A bare term of digits and dots that is not an address: `192.0.2`, `300.1.2.3`. */
function incompleteAddress(body: string): FoundMistake | undefined {
  return /^[0-9]+(?:\.[0-9]+)+(?:\/[0-9]*)?$/.test(body) ? { kind: 'bad-address', remedy: none, terms: 1 } : undefined;
}

/** A doubled, empty or zero-padded prefix without what is too much; one out of range has no near reading. */
function nearestPrefix({ sign, body, repair }: ExaminedTerm) {
  const slash = body.indexOf('/');
  const [host, prefix] = [body.slice(0, slash), body.slice(slash)];
  const doubled = /^(\/{1,2}[0-9]+)\1+$/.exec(prefix)?.[1];
  const candidates = [doubled, /^\/*$/.test(prefix) ? '' : undefined, prefix.replace(/\/+0*(?=[0-9])/, '/')];
  for (const candidate of candidates) {
    const remedy = candidate === undefined || candidate === prefix ? none : repair(sign + host + candidate);
    if (remedy.kind === 'clear') return asGuess(remedy);
  }
  return none;
}

/** IPv4 addresses without anything between, where only one division gives addresses. */
function runTogether(text: string): string[] | undefined {
  const numbers = text.split('.');
  if (!/^[0-9.]+$/.test(text) || numbers.length < 7 || numbers.length % 3 !== 1) return undefined;
  const addresses: string[] = [];
  let first = numbers[0] ?? '';
  for (let at = 1; at < numbers.length; at += 3) {
    const middle = `${first}.${numbers[at]}.${numbers[at + 1]}.`;
    const joint = numbers[at + 2] ?? '';
    const last = at + 3 >= numbers.length;
    const cuts = [1, 2, 3].filter(
      (cut) => cut < joint.length && isOctet(joint.slice(0, cut)) && isOctet(joint.slice(cut)),
    );
    const [cut, ambiguous] = last ? [joint.length] : cuts;
    if (cut === undefined || ambiguous !== undefined) return undefined;
    addresses.push(middle + joint.slice(0, cut));
    first = joint.slice(cut);
  }
  return addresses.every((address) => networkMechanism(address) === 'ip4') ? addresses : undefined;
}

function isOctet(text: string): boolean {
  return /^(?:0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= 255;
}
