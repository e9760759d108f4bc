import { type Cause, causes, type Detail, details } from '../../../src/bounce/diagnosis/diagnosis.js';
import { domainFromText } from '../../../src/dns/name.js';
import { formatAddress, parseAddress } from '../../../src/ip/address.js';

/** What a case expects of one refusal, as far as it says something. */
export interface Expectation {
  /** Where the words do not decide between two, both. */
  readonly causes: readonly Cause[];
  readonly detail?: Detail;
  readonly values: ReadonlyMap<Key, string>;
}

/** What a value looks like; of `client` and `domain`, which a receiver may not name, `none` too. */
const forms = {
  to: (value: string) => value.includes('@'),
  code: (value: string) => /^[45]\d\d$/.test(value),
  status: (value: string) => /^[45]\.\d{1,3}\.\d{1,3}$/.test(value),
  client: (value: string) => value === 'none' || isAddress(value),
  domain: (value: string) => value === 'none' || domainFromText(value) === value,
} as const;

export type Key = keyof typeof forms;

function isAddress(value: string): boolean {
  const address = parseAddress(value);
  return address !== undefined && formatAddress(address) === value;
}

/** `spf spf-fail client=192.0.2.7 domain=none`: a cause or two, perhaps a detail, values. Throws at anything else. */
export function readExpectation(line: string, keys: readonly Key[]): Expectation {
  if (/ {2}| $|\t/.test(line)) throw new Error('one blank too many');
  const [first = '', ...rest] = line.split(' ');
  const [second = ''] = rest;
  const hasDetail = rest.length > 0 && !second.includes('=');
  const values = new Map<Key, string>();
  for (const word of hasDetail ? rest.slice(1) : rest) {
    const [name = '', ...value] = word.split('=');
    const key = keys.find((one) => one === name);
    if (key === undefined || value.length === 0) throw new Error(`“${word}” is not one of ${keys.join('=, ')}=`);
    if (values.has(key)) throw new Error(`${key} is given twice`);
    if (!forms[key](value.join('='))) throw new Error(`“${value.join('=')}” cannot be a ${key}`);
    values.set(key, value.join('='));
  }
  const named = first.split('|').map((word) => oneOf(causes, word, 'cause'));
  if (new Set(named).size < named.length) throw new Error(`the same cause twice in “${first}”`);
  return { causes: named, values, ...(hasDetail ? { detail: oneOf(details, second, 'detail') } : {}) };
}

function oneOf<Word extends string>(words: readonly Word[], word: string, what: string): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`“${word}” is not a ${what}`);
  return found;
}
