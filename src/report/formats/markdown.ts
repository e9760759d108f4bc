import { openReason } from '../../dns/open-questions.js';
import { isChanged } from '../../fix/draft/fix.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { leftOutCount } from '../../rules/adjust.js';
import { excerpt } from '../../text/excerpt.js';
import type { Text } from '../../text/text.js';
import type { DomainReport } from '../domain/report.js';
import { mostOfValue, shownValue } from '../layout/plain-text.js';
import { type Renderer, type RunInfo, Tally } from './renderer.js';

const signs = { pass: '✅', warn: '⚠️', fail: '❌', error: '❓' } as const;

/**
 * One section per domain: the verdict, its findings as a table, the record to publish. For issues and job summaries.
 */
export function markdownFormat({ words, replayedOn }: RunInfo): Renderer {
  const tally = new Tally();
  return {
    begin: () =>
      `# spf-check\n\n${replayedOn === undefined ? '' : `${markdown(words.interface.replayedOn(replayedOn))}\n\n`}`,
    domain: (report) => {
      tally.add(report);
      return `${[...headOf(report), ...findingsOf(report), ...fixOf(report)].join('\n')}\n\n`;
    },
    end: ({ leftOut, idle }) =>
      [
        ...idle.map(({ rule, domain, why }) => markdown(words.interface.idleIgnore(rule, domain, why))),
        ...(leftOutCount(leftOut) === 0 ? [] : [markdown(words.interface.leftOut(leftOut))]),
        markdown(words.interface.tally(tally)),
      ]
        .map((line) => `${line}\n`)
        .join('\n'),
  };

  function headOf({ facts, outcome, findings }: DomainReport): string[] {
    const head = [`## ${signs[outcome]} ${value(facts.request.domain)}`, ''];
    if (outcome === 'error') return [...head, markdown(words.interface.unanswered[openReason(facts.open)]), ''];
    return findings.length === 0 ? [...head, markdown(words.interface.nothingFound), ''] : head;
  }

  function findingsOf({ findings }: DomainReport): string[] {
    if (findings.length === 0) return [];
    const { severity, labels, columns } = words.interface;
    const rows = findings.map((finding) => {
      const { what, why, todo } = messageOf(finding, words);
      const told = [
        markdown(what),
        `${markdown(labels.why)} ${markdown(why)}`,
        `${markdown(labels.todo)} ${markdown(todo)}`,
      ];
      return `| ${markdown(severity[finding.severity])} | ${value(finding.rule)} | ${told.join('<br>')} |`;
    });
    return [
      `| ${markdown(columns.severity)} | ${markdown(columns.rule)} | ${markdown(columns.finding)} |`,
      '| --- | --- | --- |',
      ...rows,
      '',
    ];
  }

  function fixOf({ proposal }: DomainReport): string[] {
    if (proposal.kind === 'none' || !isChanged(proposal.fix)) return [];
    const { after, split, proof } = proposal.fix;
    const title = proof.verified ? words.interface.sections.fix : words.fix.notProven;
    return [
      `**${markdown(title)}**`,
      '',
      ...[...split.map(({ text }) => text), after].map((text) => `${value(text)}<br>`),
    ];
  }
}

function markdown(text: Text): string {
  return text
    .map((part) => (part.kind === 'words' ? escaped(part.text) : value(excerpt(part.text, mostOfValue))))
    .join('');
}

/** Outside values as code. In character references, because the value could close a fence of backticks. */
function value(text: string): string {
  return `<code>${escaped(shownValue(text))}</code>`;
}

/**
 * Anything that Markdown or HTML could read as markup, as a character reference. GitHub makes links of addresses too:
 * of `www.` as it is written, and of a mailbox even where its `@` is a reference, unless the text is in two parts there.
 */
function escaped(text: string): string {
  return text
    .replace(/[&<>"`*_[\]|\\~#:$]|@|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('&#64;', '&#64;<wbr>');
}
