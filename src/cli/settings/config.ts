import { reportMailbox } from '../../dmarc/mend/report-uris.js';
import { domainFromUnicode } from '../../dns/name.js';
import { type Strategy, strategies } from '../../facts/request.js';
import type { ConfigFault } from '../../messages/catalogue/usage.js';
import type { Ignore, Judgement } from '../../rules/adjust.js';
import { type RuleId, rules } from '../../rules/all.js';
import { knownSenders } from '../../senders/all.js';
import { type JsonNode, readJson } from '../../syntax/json-tree.js';
import { type Bounds, bounds } from '../options/bounds.js';
import { isSelector } from '../options/senders.js';
import { type FailOn, failOns } from '../process/exit-code.js';

/** `spf-check.config.json`, read and checked: what the command line may omit. */
export interface Config {
  readonly domains: readonly ConfiguredDomain[];
  readonly massMail?: boolean;
  readonly strategy?: Strategy;
  /** The sender's DKIM key by a CNAME to its own name. */
  readonly dkimAlias?: boolean;
  /** The mailbox for DMARC reports, for a record without one. */
  readonly reportAddress?: string;
  readonly judgements: ReadonlyMap<RuleId, Judgement>;
  readonly ignores: readonly Ignore[];
  readonly resolver: ResolverConfig;
  readonly formats?: readonly string[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly baseline?: string;
}

export interface ConfiguredDomain {
  readonly domain: string;
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly massMail?: boolean;
  /** Ids of known senders that must be authorised. */
  readonly senders?: readonly string[];
  /** DKIM selectors that are in use. */
  readonly selectors?: readonly string[];
  readonly dkimAlias?: boolean;
  readonly reportAddress?: string;
}

export interface ResolverConfig {
  readonly servers?: readonly string[];
  readonly timeoutMs?: number;
  readonly tries?: number;
  readonly deadlineMs?: number;
}

/** What is wrong, and where: `ignore[2].reason`. */
export interface ConfigProblem {
  readonly at: string;
  /** From 1. */
  readonly line: number;
  readonly kind: ConfigFault;
  /** The allowed values, if they can be listed. */
  readonly choices: readonly string[];
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: ConfigProblem };

/** A company has hundreds; a longer list belongs in a file of its own. */
const mostEntries = 10_000;

/** The file needs four levels; deeper nesting is an attempt to break the reader. */
const mostDepth = 8;

/** The keys of the file, the same as in the published schema. */
export const configKeys = [
  '$schema',
  'domains',
  'massMail',
  'strategy',
  'dkimAlias',
  'reportAddress',
  'rules',
  'ignore',
  'resolver',
  'formats',
  'failOn',
  'maxWarnings',
  'baseline',
] as const;

const judgements: readonly Judgement[] = ['off', 'info', 'warning', 'error'];
const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

const senderIds: readonly string[] = knownSenders.senders.map(({ id }) => id);

/** Reads a stranger's text; the first problem ends the reading. */
export function readConfig(text: string): ConfigReading {
  try {
    return { ok: true, config: configFrom(new Place('', parse(text))) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Thrown where a value is wrong, caught in {@link readConfig}. */
class Refusal extends Error {
  readonly problem: ConfigProblem;

  constructor(problem: ConfigProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

function parse(text: string): JsonNode {
  const reading = readJson(text, mostDepth);
  if (!reading.ok) throw new Refusal({ at: '', line: reading.line, kind: reading.fault, choices: [] });
  return reading.root;
}

function configFrom(root: Place): Config {
  const keys = root.keys(configKeys);
  const get = (key: (typeof configKeys)[number]): Place | undefined => keys.get(key);
  const resolver = get('resolver')?.keys(['servers', 'timeoutMs', 'tries', 'deadlineMs']);
  return {
    domains: get('domains')?.list(domainFrom) ?? [],
    ...optional('massMail', get('massMail')?.boolean()),
    ...optional('strategy', get('strategy')?.oneOf(strategies)),
    ...optional('dkimAlias', get('dkimAlias')?.boolean()),
    ...optional('reportAddress', get('reportAddress')?.mailbox()),
    judgements: new Map(get('rules')?.entries(ruleIds, (value) => value.oneOf(judgements)) ?? []),
    ignores: get('ignore')?.list(ignoreFrom) ?? [],
    resolver: {
      ...optional(
        'servers',
        resolver?.get('servers')?.list((one) => one.text()),
      ),
      ...optional('timeoutMs', resolver?.get('timeoutMs')?.count(bounds.timeoutMs)),
      ...optional('tries', resolver?.get('tries')?.count(bounds.tries)),
      ...optional('deadlineMs', resolver?.get('deadlineMs')?.count(bounds.deadlineMs)),
    },
    ...optional(
      'formats',
      get('formats')?.list((one) => one.text()),
    ),
    ...optional('failOn', get('failOn')?.oneOf(failOns)),
    ...optional('maxWarnings', get('maxWarnings')?.count(bounds.maxWarnings)),
    ...optional('baseline', get('baseline')?.text()),
  };
}

function domainFrom(place: Place): ConfiguredDomain {
  if (typeof place.value === 'string') return { domain: place.text(), line: place.line };
  const keys = place.keys(['domain', 'massMail', 'senders', 'selectors', 'dkimAlias', 'reportAddress']);
  const domain = place.required(keys, 'domain');
  return {
    domain: domain.text(),
    line: domain.line,
    ...optional('massMail', keys.get('massMail')?.boolean()),
    ...optional(
      'senders',
      keys.get('senders')?.list((one) => one.oneOf(senderIds)),
    ),
    ...optional(
      'selectors',
      keys.get('selectors')?.list((one) => one.selector()),
    ),
    ...optional('dkimAlias', keys.get('dkimAlias')?.boolean()),
    ...optional('reportAddress', keys.get('reportAddress')?.mailbox()),
  };
}

function ignoreFrom(place: Place): Ignore {
  const keys = place.keys(['rule', 'domain', 'reason', 'until']);
  return {
    rule: place.required(keys, 'rule').oneOf(ruleIds),
    ...optional('domain', keys.get('domain')?.domain()),
    reason: place.required(keys, 'reason').text(),
    ...optional('until', keys.get('until')?.date()),
    line: place.line,
  };
}

/** Under exactOptionalPropertyTypes an absent key and one of `undefined` differ. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const entry: { [P in K]?: V } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

/** A value of the file, and its place. */
class Place {
  readonly at: string;
  readonly #node: JsonNode;

  constructor(at: string, node: JsonNode) {
    this.at = at;
    this.#node = node;
  }

  get line(): number {
    return this.#node.line;
  }

  /** What it is, if neither an object nor a list. */
  get value(): string | number | boolean | null | undefined {
    return this.#node.kind === 'scalar' ? this.#node.value : undefined;
  }

  keys<K extends string>(known: readonly K[]): ReadonlyMap<K, Place> {
    return new Map(this.entries(known, (value) => value));
  }

  entries<K extends string, V>(known: readonly K[], read: (value: Place) => V): [K, V][] {
    if (this.#node.kind !== 'object') throw this.refuse('not-an-object');
    return this.#node.entries.map(({ key: text, value: inner }): [K, V] => {
      const place = new Place(this.at === '' ? text : `${this.at}.${text}`, inner);
      const key = known.find((one) => one === text);
      if (key === undefined) throw place.refuse('unknown-key', known);
      return [key, read(place)];
    });
  }

  required<K extends string>(keys: ReadonlyMap<K, Place>, key: K): Place {
    const place = keys.get(key);
    if (place === undefined) throw new Place(`${this.at}.${key}`, this.#node).refuse('missing');
    return place;
  }

  list<V>(read: (value: Place) => V): readonly V[] {
    if (this.#node.kind !== 'array') throw this.refuse('wrong-type', ['[ … ]']);
    const { items } = this.#node;
    if (items.length > mostEntries) throw this.refuse('too-many');
    return items.map((one, index) => read(new Place(`${this.at}[${index}]`, one)));
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') throw this.refuse('wrong-type', ['"…"']);
    return this.value;
  }

  domain(): string {
    const domain = domainFromUnicode(this.text());
    if (domain === undefined) throw this.refuse('no-domain');
    return domain;
  }

  selector(): string {
    const text = this.text();
    if (!isSelector(text)) throw this.refuse('wrong-type', ['"selector1"']);
    return text;
  }

  mailbox(): string {
    const text = this.text();
    // As in the schema: a file is written with more care than a command line.
    const mailbox = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) ? reportMailbox(text) : undefined;
    if (mailbox === undefined) throw this.refuse('wrong-type', ['"dmarc@example.com"']);
    return mailbox;
  }

  boolean(): boolean {
    if (typeof this.value !== 'boolean') throw this.refuse('wrong-type', ['true', 'false']);
    return this.value;
  }

  count({ least, most }: Bounds): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
      throw this.refuse('wrong-type', [`${least} … ${most}`]);
    return value;
  }

  oneOf<V extends string>(choices: readonly V[]): V {
    const choice = choices.find((one) => one === this.value);
    if (choice === undefined) throw this.refuse('unknown-value', choices);
    return choice;
  }

  /** A day, as `2026-12-31`. */
  date(): string {
    const text = this.text();
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text))
      throw this.refuse('wrong-type', ['"2026-12-31"']);
    return text;
  }

  refuse(kind: ConfigProblem['kind'], choices: readonly string[] = []): Refusal {
    return new Refusal({ at: this.at, line: this.line, kind, choices });
  }
}
