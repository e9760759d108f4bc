import type { ExaminedText } from '../../facts/spf-text.js';
import { inRecord } from '../../finding/place.js';
import type { Severity } from '../../finding/severity.js';
import { rfc } from '../../finding/source.js';
import type { Mistake, MistakeKind } from '../../spf/mend/find.js';
import { isSpfText } from '../../spf/record/select.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule, type Remedy } from '../rule/rule.js';
import { effectOf, type MistakeEffect } from './mistake-effect.js';

export interface MistakeData {
  /** The text as written. */
  readonly text: string;
  /** The intended text, or the most likely one; empty if the text can only be removed. */
  readonly replacement?: string;
  /** Other readings. */
  readonly others: readonly string[];
  /** Text of another kind inside it, which belongs in its own TXT record. */
  readonly elsewhere?: string;
  /** Whether the meaning is clear, so that the fix corrects it automatically. */
  readonly certain: boolean;
  /** A placeholder of a template that was never filled in. */
  readonly template?: true;
  readonly effect: MistakeEffect;
}

/** The mistakes of this kind made by the author; those caused by a string boundary are `spf/string-layout`. */
function* mistakesOf<Kind extends MistakeKind>(examined: readonly ExaminedText[], kind: Kind) {
  for (const text of examined) {
    const own = text.mistakes.flatMap(({ mistake, border }) =>
      border === undefined && isOf(mistake, kind) ? [mistake] : [],
    );
    for (const mistake of withoutNeighbours(own, text)) yield { within: text, mistake };
  }
}

/** Words in a row that mean nothing to SPF are one remark that somebody typed there. */
function withoutNeighbours<M extends Mistake>(mistakes: readonly M[], { text: whole }: ExaminedText): readonly M[] {
  const told: M[] = [];
  for (const mistake of mistakes) {
    const last = told.at(-1);
    const isNext = last !== undefined && isRemark(last) && isRemark(mistake);
    if (last !== undefined && isNext && whole.slice(last.span.end, mistake.span.start).trim() === '') {
      const span = { start: last.span.start, end: mistake.span.end };
      told[told.length - 1] = { ...last, span, text: whole.slice(span.start, span.end), remedy: { kind: 'none' } };
    } else told.push(mistake);
  }
  return told;
}

function isRemark({ kind, text }: Mistake): boolean {
  return kind === 'unknown-mechanism' && !/[:=/]/.test(text);
}

function isOf<Kind extends MistakeKind>(mistake: Mistake, kind: Kind): mistake is Extract<Mistake, { kind: Kind }> {
  return mistake.kind === kind;
}

/** What guides write where the reader's own value belongs. */
const placeholder =
  /<[^<>]*>|\bx{1,3}(?:\.x{1,3}){3}\b|\[[a-z _-]+\]|\b(?:your|jusu|teie|ihre?)[ ._-]?(?:server|mail|ip|host|domain)|(?:server|mail|host|domain)[ _-](?:ip|name)\b/i;

function dataOf(mistake: Mistake, within: ExaminedText): MistakeData {
  const { text } = mistake;
  const template = placeholder.test(text);
  const remedy: Mistake['remedy'] = template ? { kind: 'none' } : mistake.remedy;
  const elsewhere = remedy.kind === 'none' ? undefined : remedy.elsewhere;
  return {
    text,
    ...(remedy.kind === 'none' ? {} : { replacement: remedy.replacement }),
    others: remedy.kind === 'guess' ? remedy.others : [],
    ...(elsewhere === undefined ? {} : { elsewhere }),
    certain: remedy.kind === 'clear' || isMerged(mistake, within),
    ...(template ? { template } : {}),
    effect: effectOf(mistake.span, within),
  };
}

/** The fix splits pasted records and merges them, and keeps one of two identical modifiers. */
function isMerged({ kind, span, text }: Mistake, { text: whole, record }: ExaminedText): boolean {
  if (kind === 'concatenated-records') return isSpfText(whole.slice(span.start));
  return (
    kind === 'repeated-modifier' &&
    record.terms.some((term) => term.type !== 'malformed' && term.text.toLowerCase() === text.toLowerCase())
  );
}

interface Form<Kind extends MistakeKind> extends Examples {
  readonly kind: Kind;
  readonly section: string;
  readonly remedy: Remedy;
}

interface Examples {
  /** A whole record. */
  readonly bad: string;
  /** The corrected record, unless it is the usual one. */
  readonly good?: string;
  readonly severity?: Severity;
}

const own = 'a:directo.gate.ee -all';
const usual = `v=spf1 mx ip4:198.51.100.7 ${own}`;

/** A rule for one kind of mistake, with its own data besides the usual. */
function ruleWith<const Kind extends MistakeKind, More>(
  form: Form<Kind>,
  more: (mistake: Extract<Mistake, { kind: Kind }>) => More,
) {
  return defineRule<MistakeData & More>()({
    id: `spf/${form.kind}` as const,
    severity: form.severity ?? 'error',
    source: rfc(7208, form.section),
    remedy: form.remedy,
    examples: { bad: spfZone(form.bad), good: spfZone(form.good ?? usual) },
    *check({ spf, request }) {
      for (const { within, mistake } of mistakesOf(spf.examined, form.kind))
        yield {
          place: inRecord(request.domain, within.text, mistake.span),
          data: { ...dataOf(mistake, within), ...more(mistake) },
        };
    },
  });
}

function rule<const Kind extends MistakeKind>(kind: Kind, section: string, remedy: Remedy, examples: Examples) {
  return ruleWith({ kind, section, remedy, ...examples }, () => ({}));
}

function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

const illegalCharacter = ruleWith(
  { kind: 'illegal-character', section: '4.6.1', remedy: 'automatic', bad: `v=spf1 mx\\194\\160${own}` },
  // `U+00A0` and the like: most of these characters are invisible or look like others.
  ({ codePoints }) => ({ codePoints: codePoints.map(codePoint) }),
);

const unknownMechanism = ruleWith(
  {
    kind: 'unknown-mechanism',
    section: '4.6.1',
    remedy: 'choice',
    bad: `v=spf1 mx inlcude:pavyzdys.lt ${own}`,
  },
  // The record type of IPv6 addresses, which people expect to be a mechanism as `a` is.
  ({ text }) => ({ aaaa: /^[+~?-]?aaaa(?:[:/]|$)/i.test(text) }),
);

const badTarget = ruleWith(
  {
    kind: 'bad-target',
    section: '7.1',
    remedy: 'choice',
    bad: `v=spf1 mx a:https://pavyzdys.lt ${own}`,
    good: `v=spf1 mx a:pavyzdys.lt ${own}`,
  },
  ({ why }) => ({ why }),
);

/** One rule for each kind of mistake in a record's text; a test keeps the two lists in step. */
export const mistakeRules = [
  illegalCharacter,
  rule('stray-quote', '4.6.1', 'automatic', { bad: `v=spf1 mx \\"ip4:198.51.100.7\\" ${own}` }),
  unknownMechanism,
  rule('ip-mechanism-name', '5.6', 'automatic', { bad: `v=spf1 mx ip:198.51.100.7 ${own}` }),
  rule('bare-address', '5.6', 'automatic', { bad: `v=spf1 mx 198.51.100.7 ${own}` }),
  rule('bare-domain', '4.6.1', 'choice', {
    bad: `v=spf1 mx pastas.pavyzdys.lt ${own}`,
    good: `v=spf1 mx a:pastas.pavyzdys.lt ${own}`,
  }),
  rule('missing-argument', '5.6', 'automatic', { bad: `v=spf1 mx ip4: 198.51.100.7 ${own}` }),
  rule('equals-for-colon', '6', 'automatic', { bad: `v=spf1 mx ip4=198.51.100.7 ${own}` }),
  rule('colon-for-equals', '6', 'automatic', {
    bad: 'v=spf1 mx redirect:pavyzdys.lt',
    good: 'v=spf1 mx redirect=pavyzdys.lt',
  }),
  rule('glued-terms', '4.6.1', 'automatic', { bad: 'v=spf1 mx a:directo.gate.ee ip4:198.51.100.7-all' }),
  rule('junk-at-all', '5.1', 'automatic', { bad: `v=spf1 mx ip4:198.51.100.7 ${own};` }),
  rule('qualifier-syntax', '4.6.1', 'automatic', { bad: 'v=spf1 mx ip4:198.51.100.7 a:directo.gate.ee - all' }),
  rule('bad-address', '5.6', 'choice', { bad: `v=spf1 mx ip4:198.51.100.700 ${own}` }),
  rule('bad-prefix', '5.6', 'choice', {
    bad: `v=spf1 mx ip4:198.51.100.0/33 ${own}`,
    good: `v=spf1 mx ip4:198.51.100.0/24 ${own}`,
  }),
  rule('address-list', '5.6', 'automatic', {
    bad: `v=spf1 mx ip4:198.51.100.7,198.51.100.8 ${own}`,
    good: `v=spf1 mx ip4:198.51.100.7 ip4:198.51.100.8 ${own}`,
  }),
  rule('address-family', '5.6', 'automatic', { bad: `v=spf1 mx ip6:198.51.100.7 ${own}` }),
  rule('address-as-host', '7.1', 'automatic', { bad: `v=spf1 mx a:198.51.100.7 ${own}` }),
  rule('prefix-not-allowed', '5.2', 'automatic', { bad: `v=spf1 mx include:198.51.100.0/24 ${own}` }),
  rule('nested-mechanism', '5.2', 'automatic', { bad: `v=spf1 mx include:ip4:198.51.100.7 ${own}` }),
  badTarget,
  rule('macro-syntax', '7.1', 'choice', {
    bad: `v=spf1 mx exists:%i.pavyzdys.lt ${own}`,
    good: `v=spf1 mx exists:%{i}.pavyzdys.lt ${own}`,
  }),
  rule('concatenated-records', '4.5', 'automatic', { bad: `v=spf1 mx -all v=spf1 ip4:198.51.100.7 ${own}` }),
  rule('repeated-modifier', '6', 'choice', {
    bad: 'v=spf1 redirect=pavyzdys.lt redirect=pavyzdys.ee',
    good: 'v=spf1 redirect=pavyzdys.lt',
  }),
  rule('unknown-modifier', '6', 'choice', { bad: `v=spf1 mx MS=ms1 ${own}`, severity: 'warning' }),
] as const;
