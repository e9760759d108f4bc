import { recognisedSender } from '../../facts/recognised-sender.js';
import { union } from '../../ip/address-set.js';
import type { Language } from '../../messages/catalogue/language.js';
import type { PolicyMessages } from '../../messages/catalogue/policy.js';
import { resultOf } from '../../spf/evaluate/evaluation.js';
import { isNobody, type TermCoverage } from '../../spf/policy/coverage.js';
import { code, name, plain, type Text, t } from '../../text/text.js';
import type { DomainReport } from '../domain/report.js';
import { columns } from '../layout/columns.js';
import { paragraph } from '../layout/layout.js';
import { type Column, table } from '../layout/table.js';
import { heading, type TextSetting } from '../layout/text-setting.js';
import { countsOf } from './address-count.js';

/** A hostile record has thousands of parts; nobody reads more. */
const mostTerms = 60;

/** The result, IPv4 and IPv6; the term comes after them. */
const figures: readonly Column[] = [{}, { align: 'right' }, { align: 'right' }];

/** A table with one row per term: the term, its result, how many addresses it decides, any remark. */
export function termTable({ facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { column } = words.policy;
  const terms = facts.policy.coverage.slice(0, mostTerms);
  const [head = '', ...rows] = table(figures, [
    [column.answer, column.ipv4, column.ipv6].map(plain),
    ...terms.map((one) => figuresOf(one, words.language)),
  ]).map((row) => `  ${row}  `);
  const rest = ' '.repeat(columns(head));
  const more = facts.policy.coverage.length - terms.length;
  return [
    ...heading(words.policy.terms, setting),
    palette.dim(`${head}${plain(column.term)}`),
    ...terms.flatMap((one, at) => {
      const sender = recognisedSender(one.term, facts.request, facts.sender);
      const whose = sender === undefined ? t`${code(one.term.text)}` : t`${code(one.term.text)} (${name(sender)})`;
      const remark = remarkOn(one, words.policy);
      const text = remark === undefined ? whose : t`${whose} – ${remark}`;
      return [
        ...paragraph(text, palette, { width, first: rows[at] ?? rest, rest: `${rest}  ` }),
        ...recordsBehind(one, rest, setting),
      ];
    }),
    ...(more > 0 ? [`  … (+${more})`] : []),
  ];
}

function figuresOf({ term, decides, mayDecide }: TermCoverage, language: Language): readonly string[] {
  const certain = countsOf(decides, language);
  const atMost = countsOf({ 4: union(decides[4], mayDecide[4]), 6: union(decides[6], mayDecide[6]) }, language);
  const answer = term.type === 'directive' ? resultOf(term.qualifier) : term.type;
  return [answer, figure(certain.ipv4, atMost.ipv4), figure(certain.ipv6, atMost.ipv6)];
}

function figure(certain: string, atMost: string): string {
  if (certain !== atMost) return `≤ ${atMost}`;
  return certain === '0' ? '–' : certain;
}

function remarkOn(one: TermCoverage, words: PolicyMessages): Text | undefined {
  if (one.open === 'itself') return words.notKnown;
  if (one.varies) return words.dependsOnMail;
  const isRest = one.term.type !== 'directive' || one.term.mechanism.kind === 'all';
  if (isNobody(one.decides) && isNobody(one.mayDecide)) {
    if (one.open === 'before') return words.notKnownBefore;
    if (isNobody(one.alone)) return words.findsNothing;
    return isRest || one.hiddenBy.length === 0 ? words.neverReached : words.entirelyBefore(namesOf(one));
  }
  // It goes without saying that earlier terms come before `all`.
  if (isRest || one.hiddenBy.length === 0) return undefined;
  return words.partlyBefore(namesOf(one));
}

function namesOf({ hiddenBy }: TermCoverage): readonly string[] {
  return hiddenBy.slice(0, 3).map(({ text }) => text);
}

/** Whose addresses an include admits. */
function recordsBehind({ behind }: TermCoverage, indent: string, { palette, width, words }: TextSetting): string[] {
  if (behind.length < 2) return [];
  return behind.slice(0, mostTerms).flatMap(({ domain, addresses }) => {
    const { ipv4, ipv6 } = countsOf(addresses, words.language);
    const text = t`${code(domain)}: ${[{ kind: 'words', text: [ipv4, ipv6].filter((one) => one !== '0').join(' + ') }]}`;
    return paragraph(text, palette, { width, first: `${indent}└ `, rest: `${indent}  ` });
  });
}
