import type { Facts } from '../../check/facts.js';
import { findMistakes, type Mistake, type MistakeKind } from '../../spf/mistakes.js';
import { parseSpfRecord } from '../../spf/parse.js';
import { spfZone } from '../example.js';
import { inRecord } from '../place.js';
import { type Detection, defineRule, type Remedy, rfc, type Severity } from '../rule.js';

export interface MistakeData {
  /** What stands there. */
  readonly text: string;
  /** What is meant, or most likely meant. */
  readonly replacement?: string;
  /** Whether the meaning is plain, so that the fix writes it right by itself. */
  readonly certain: boolean;
  /** `U+00A0` and the like, for characters that nobody can see. */
  readonly codePoints?: readonly string[];
}

/** The strings of a record whose border runs through a mistake: the border is the mistake. */
export const stringLayout = defineRule<{ before: string; after: string }>()({
  id: 'spf/string-layout',
  severity: 'error',
  source: rfc(7208, '3.3'),
  remedy: 'automatic',
  examples: {
    bad: '@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx a:directo.gate.ee" "-all"\n',
    good: '@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx a:directo.gate.ee " "-all"\n',
  },
  *check(facts) {
    const { selection } = facts.spf.tree;
    if (selection.kind !== 'one') return;
    for (const border of bordersInMistakes(facts)) {
      const { text } = selection;
      yield {
        place: inRecord(facts.request.domain, text, { start: border - 1, end: border + 1 }),
        data: { before: text.slice(0, border).split(' ').at(-1) ?? '', after: text.slice(border).split(' ')[0] ?? '' },
      };
    }
  },
});

function bordersInMistakes({ spf }: Facts): readonly number[] {
  const { selection } = spf.tree;
  if (selection.kind !== 'one') return [];
  let end = 0;
  const borders = selection.strings.slice(0, -1).map((text) => {
    end += text.length;
    return end;
  });
  const mistakes = findMistakes(parseSpfRecord(selection.text));
  return borders.filter((border) => mistakes.some(({ span }) => span.start < border && border < span.end));
}

function* mistakesOf(facts: Facts, kind: MistakeKind, severity?: Severity): Generator<Detection<MistakeData>> {
  const borders = bordersInMistakes(facts);
  for (const text of facts.spf.texts) {
    for (const mistake of findMistakes(parseSpfRecord(text))) {
      const { span } = mistake;
      if (mistake.kind !== kind || borders.some((border) => span.start < border && border < span.end)) continue;
      const place = inRecord(facts.request.domain, text, span);
      yield { place, data: dataOf(mistake), ...(severity === undefined ? {} : { severity }) };
    }
  }
}

function dataOf(mistake: Mistake): MistakeData {
  const { text, remedy } = mistake;
  return {
    text,
    certain: remedy.kind === 'clear',
    ...(remedy.kind === 'none' ? {} : { replacement: remedy.replacement }),
    ...(mistake.kind === 'illegal-character' ? { codePoints: mistake.codePoints.map(codePoint) } : {}),
  };
}

function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A rule for one kind of mistake; `bad` and `good` are whole records. */
function mistakeRule<const Kind extends MistakeKind>(
  kind: Kind,
  section: string,
  remedy: Remedy,
  bad: string,
  good: string,
  severity: Severity = 'error',
) {
  return defineRule<MistakeData>()({
    id: `spf/${kind}` as const,
    severity,
    source: rfc(7208, section),
    remedy,
    examples: { bad: spfZone(bad), good: spfZone(good) },
    check: (facts) => mistakesOf(facts, kind),
  });
}

const own = 'a:directo.gate.ee -all';
const fine = `v=spf1 mx ip4:198.51.100.7 ${own}`;

export const syntaxRules = [
  mistakeRule('illegal-character', '4.6.1', 'automatic', `v=spf1 mx\\194\\160${own}`, fine),
  mistakeRule('stray-quote', '4.6.1', 'automatic', `v=spf1 mx \\"ip4:198.51.100.7\\" ${own}`, fine),
  mistakeRule('unknown-mechanism', '4.6.1', 'choice', `v=spf1 mx inlcude:pavyzdys.lt ${own}`, fine),
  mistakeRule('ip-mechanism-name', '5.6', 'automatic', `v=spf1 mx ip:198.51.100.7 ${own}`, fine),
  mistakeRule('bare-address', '5.6', 'automatic', `v=spf1 mx 198.51.100.7 ${own}`, fine),
  mistakeRule('bare-domain', '4.6.1', 'choice', `v=spf1 mx pavyzdys.lt ${own}`, `v=spf1 mx a:pavyzdys.lt ${own}`),
  mistakeRule('missing-argument', '5.2', 'automatic', `v=spf1 mx ip4: 198.51.100.7 ${own}`, fine),
  mistakeRule('equals-for-colon', '6', 'automatic', `v=spf1 mx ip4=198.51.100.7 ${own}`, fine),
  mistakeRule('colon-for-equals', '6', 'automatic', 'v=spf1 mx redirect:pavyzdys.lt', 'v=spf1 mx redirect=pavyzdys.lt'),
  mistakeRule('glued-terms', '4.6.1', 'automatic', 'v=spf1 mx ip4:198.51.100.0/24-all', fine),
  mistakeRule('junk-at-all', '5.1', 'automatic', 'v=spf1 mx a:directo.gate.ee -all;', fine),
  mistakeRule('qualifier-syntax', '4.6.1', 'automatic', 'v=spf1 mx a:directo.gate.ee - all', fine),
  mistakeRule('bad-address', '5.6', 'choice', `v=spf1 mx ip4:198.51.100.700 ${own}`, fine),
  mistakeRule('bad-prefix', '5.6', 'choice', `v=spf1 mx ip4:198.51.100.0/33 ${own}`, fine),
  mistakeRule('address-list', '5.6', 'automatic', `v=spf1 mx ip4:198.51.100.7,198.51.100.8 ${own}`, fine),
  mistakeRule('address-family', '5.6', 'automatic', `v=spf1 mx ip6:198.51.100.7 ${own}`, fine),
  mistakeRule('address-as-host', '7.1', 'automatic', `v=spf1 mx a:198.51.100.7 ${own}`, fine),
  mistakeRule('prefix-not-allowed', '5.2', 'choice', `v=spf1 mx include:pavyzdys.lt/24 ${own}`, fine),
  mistakeRule('nested-mechanism', '4.6.1', 'automatic', `v=spf1 mx ip4:ip4:198.51.100.7 ${own}`, fine),
  mistakeRule('bad-target', '7.1', 'choice', `v=spf1 mx include:https://pavyzdys.lt ${own}`, fine),
  mistakeRule('macro-syntax', '7.1', 'choice', `v=spf1 mx exists:%{x}.pavyzdys.lt ${own}`, fine),
  mistakeRule('concatenated-records', '4.5', 'automatic', `v=spf1 mx -all v=spf1 ${own}`, fine),
  mistakeRule(
    'repeated-modifier',
    '6',
    'choice',
    'v=spf1 redirect=pavyzdys.lt redirect=pavyzdys.ee',
    'v=spf1 redirect=pavyzdys.lt',
  ),
  mistakeRule('unknown-modifier', '6', 'choice', `v=spf1 mx svetaine=taip ${own}`, fine, 'warning'),
] as const;
