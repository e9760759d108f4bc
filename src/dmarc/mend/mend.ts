import { parseTagList } from '../../syntax/tag-list.js';
import { isWeaker, type Policy } from '../record/policy.js';
import { parseDmarcRecord } from '../record/record.js';
import type { RecordProblem } from '../record/record-problem.js';
import { isDmarcText } from '../record/select.js';
import {
  alignmentChoices,
  type Choices,
  isRemoved,
  nearestChoice,
  type PolicyTag,
  parseFailureOptions,
  parsePercent,
  policyChoices,
  policyTags,
  psdChoices,
  testingChoices,
} from '../record/tags.js';
import { mendedUris } from './report-uris.js';
import { type TagPair, tagPairs } from './tag-pairs.js';

/** The record that a text was meant to be. */
export interface DmarcMend {
  /** Receivers accept it as it stands; the text itself where that is so already. */
  readonly text: string;
  /** What only the owner can confirm, in the order of the tags. */
  readonly doubts: readonly Doubt[];
}

export type Doubt =
  /** The tag has several policies; the mildest was taken, so that no mail is refused unasked. */
  | {
      readonly kind: 'policies-differ';
      readonly tag: PolicyTag;
      readonly values: readonly Policy[];
      readonly taken: Policy;
    }
  /** The text names no policy; `none` changes nothing for any mail. */
  | { readonly kind: 'no-policy' }
  /** What it should say is not clear; the record says nothing in its place. */
  | { readonly kind: 'left-out'; readonly tag: string; readonly value: string };

/** Above these a record holds tags that no receiver knows. */
const mostUnknown = 10;

/**
 * The record that `text` was meant to be, which `parseDmarcRecord` reads without objection. Valid tags are kept, `p` is
 * never stricter than the text says. Total; linear.
 */
export function mendDmarc(text: string): DmarcMend {
  if (isSound(text)) return { text, doubts: [] };
  const pairs = tagPairs(text);
  const policy = policyFrom('p', pairs);
  const others = tagsByName(pairs).map(([name, values]) => mendedTag(name, values, pairs));
  const kept = others.flatMap(({ tag }) => (tag === undefined ? [] : [tag]));
  const doubts = [...policy.doubts, ...others.flatMap((one) => one.doubts)];
  const mended = ['v=DMARC1', policy.tag ?? 'p=none', ...kept].join('; ');
  // By construction; if not, the policy alone says the least that is certain.
  return { text: isSound(mended) ? mended : `v=DMARC1; ${policy.tag ?? 'p=none'}`, doubts };
}

/** Whether receivers read the text as it was meant: the faults that are left mislead nobody. */
export function isSound(text: string): boolean {
  if (!isDmarcText(text)) return false;
  const { problems } = parseDmarcRecord(text);
  return problems.every(isHarmless) && parseTagList(text).items.every((item) => item.kind === 'tag');
}

function isHarmless(problem: RecordProblem): boolean {
  switch (problem.kind) {
    case 'removed-tag':
      return isRemovedValue(problem.tag, problem.value);
    case 'unknown-tag':
      return problem.nearest === undefined;
    case 'report-uri-unsupported':
      return problem.meant === undefined;
    case 'report-size-suffix':
    case 'fo-without-ruf':
      return true;
    default:
      return false;
  }
}

interface MendedTag {
  readonly tag?: string;
  readonly doubts: readonly Doubt[];
}

function policyFrom(tag: PolicyTag, pairs: readonly TagPair[]): MendedTag {
  const values = pairs.flatMap(({ name, value }) => (name === tag && value !== '' ? [value] : []));
  const policies = [...new Set(values.flatMap((value) => readPolicy(value) ?? []))];
  const [first, ...others] = policies;
  if (first === undefined) {
    const [unread] = values;
    if (unread !== undefined) return { doubts: [{ kind: 'left-out', tag, value: unread }] };
    return { doubts: tag === 'p' ? [{ kind: 'no-policy' }] : [] };
  }
  const taken = others.reduce((mildest, policy) => (isWeaker(policy, mildest) ? policy : mildest), first);
  return {
    tag: `${tag}=${taken}`,
    doubts: others.length === 0 ? [] : [{ kind: 'policies-differ', tag, values: policies, taken }],
  };
}

function readPolicy(value: string): Policy | undefined {
  const [word = ''] = value.split(' ');
  const choice = nearestChoice(value, policyChoices) ?? nearestChoice(word, policyChoices);
  return choice === undefined ? undefined : policyChoices.get(choice);
}

/** The tags besides version and policy, in order of first appearance. */
function tagsByName(pairs: readonly TagPair[]): readonly (readonly [string, readonly string[]])[] {
  const tags = new Map<string, string[]>();
  for (const { name, value } of pairs) {
    if (name === 'v' || name === 'p') continue;
    const values = tags.get(name);
    if (values === undefined) tags.set(name, [value]);
    else values.push(value);
  }
  return [...tags].slice(0, policyTags.length + 10 + mostUnknown);
}

function mendedTag(name: string, values: readonly string[], pairs: readonly TagPair[]): MendedTag {
  if (name === 'sp' || name === 'np') return policyFrom(name, pairs);
  const written = values.filter((value) => value !== '');
  // An empty tag says nothing, and of two equal ones one is enough.
  if (written.length === 0) return { doubts: [] };
  if (name === 'rua' || name === 'ruf') return mendedReports(name, written);
  const mended = lastReadable(name, written);
  if (mended !== undefined) return { tag: `${name}=${mended}`, doubts: [] };
  return { doubts: [{ kind: 'left-out', tag: name, value: written.join(',') }] };
}

function mendedReports(name: 'rua' | 'ruf', values: readonly string[]): MendedTag {
  const { uris, leftOut } = mendedUris(values);
  return {
    ...(uris.length === 0 ? {} : { tag: `${name}=${uris.join(',')}` }),
    doubts: leftOut.length === 0 ? [] : [{ kind: 'left-out', tag: name, value: leftOut.join(',') }],
  };
}

/** Of several, the last counts, as with receivers that read tag after tag. */
function lastReadable(name: string, values: readonly string[]): string | undefined {
  return values.map((value) => mendedValue(name, value)).findLast((value) => value !== undefined);
}

function mendedValue(name: string, value: string): string | undefined {
  switch (name) {
    case 'psd':
      return choiceIn(value, psdChoices);
    case 't':
      return choiceIn(value, testingChoices);
    case 'adkim':
    case 'aspf':
      return choiceIn(value, alignmentChoices);
    case 'fo':
      return failureOptions(value);
    case 'pct': {
      const digits = value.replace(/ ?%$/, '');
      return parsePercent(digits) === undefined ? undefined : String(Number(digits));
    }
    default:
      return isRemoved(name) ? removedValue(name, value) : unknownValue(value);
  }
}

function choiceIn(value: string, choices: Choices<unknown>): string | undefined {
  const lower = value.toLowerCase();
  return choices.has(lower) ? lower : nearestChoice(value, choices);
}

/** `1` contains `0`, which may not stand beside it. */
function failureOptions(value: string): string | undefined {
  const letters = [...new Set(value.toLowerCase().match(/[01ds]/g) ?? [])];
  const options = letters.includes('1') ? letters.filter((letter) => letter !== '0') : letters;
  const text = options.join(':');
  return /^[01ds:, /;|]+$/i.test(value) && parseFailureOptions(text) !== undefined ? text : undefined;
}

function removedValue(name: 'pct' | 'rf' | 'ri', value: string): string | undefined {
  return isRemovedValue(name, value) ? value : undefined;
}

/** RFC 7489 §6.4. */
function isRemovedValue(name: 'pct' | 'rf' | 'ri', value: string): boolean {
  switch (name) {
    case 'pct':
      return parsePercent(value) !== undefined;
    case 'rf':
      return /^[a-z]+(?::[a-z]+)*$/i.test(value);
    case 'ri':
      return /^[0-9]{1,10}$/.test(value);
  }
}

function unknownValue(value: string): string | undefined {
  return /^[!-:<-~]{1,100}$/.test(value) ? value : undefined;
}
