import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/messages/catalogue.js';
import { en } from '../../src/messages/en/all.js';
import { lt } from '../../src/messages/lt/all.js';
import { messageOf } from '../../src/report/finding-lines.js';
import { rules } from '../../src/rules/all.js';
import type { Finding } from '../../src/rules/finding.js';
import type { Remedy, Rule, Source } from '../../src/rules/rule.js';
import { visible } from '../../src/text/safe.js';
import type { Text } from '../../src/text/text.js';
import { findingsIn } from '../support/rule-harness.js';

/** Pages are written by `npm run docs`; here they are only compared. */
describe('the page of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says what the rule says', async (id, rule) => {
    await expect(pageOf(rule)).toMatchFileSnapshot(join('..', '..', 'docs', 'rules', `${id}.md`));
  });

  it('belongs to a rule that exists', () => {
    const pages = filesUnder(join('docs', 'rules')).filter((path) => path !== 'README.md');
    expect(pages.sort()).toEqual(rules.map((rule) => `${rule.id}.md`).sort());
  });

  it('is listed', async () => {
    const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${sourceOf(rule.source)} |`);
    const head =
      '# Rules\n\nEvery finding has one of these ids. Severity is the usual one; some cases weigh more or less.\n\n';
    await expect(`${head}| rule | severity | source |\n| --- | --- | --- |\n${rows.join('\n')}\n`).toMatchFileSnapshot(
      join('..', '..', 'docs', 'rules', 'README.md'),
    );
  });
});

const remedies: Readonly<Record<Remedy, string>> = {
  automatic: '`spf-check fix` writes it right.',
  choice: 'A person has to decide, because the meaning changes.',
  elsewhere: 'It is mended elsewhere: at another DNS name, in the mail system, or by another party.',
  none: 'Nothing has to be done.',
};

function pageOf(rule: Rule<string, never> | (typeof rules)[number]): string {
  const [finding] = findingsIn(rule.examples.bad).filter((one) => one.rule === rule.id);
  if (finding === undefined) throw new Error(`${rule.id} is silent on its bad example`);
  return `${[
    `# ${rule.id}`,
    `Severity: ${rule.severity}. Source: ${sourceOf(rule.source)}. ${remedies[rule.remedy]}`,
    words(finding, en, ['Why', 'To do']),
    `In Lithuanian: ${words(finding, lt, ['Kodėl', 'Ką daryti'])}`,
    `## Reported\n\n${fence(rule.examples.bad)}`,
    `## Not reported\n\n${fence(rule.examples.good)}`,
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
}

function words(finding: Finding, catalogue: Catalogue, [why, todo]: readonly [string, string]): string {
  const message = messageOf(finding, catalogue);
  return `${markdown(message.what)}\n\n**${why}:** ${markdown(message.why)}\n\n**${todo}:** ${markdown(message.todo)}`;
}

function markdown(text: Text): string {
  return text.map((part) => (part.kind === 'words' ? part.text : `\`${visible(part.text)}\``)).join('');
}

function fence(zone: string): string {
  return `\`\`\`dns-zone\n${zone.trim()}\n\`\`\``;
}

function sourceOf(source: Source): string {
  return source.kind === 'rfc'
    ? `[RFC ${source.number} §${source.section}](https://www.rfc-editor.org/rfc/rfc${source.number}#section-${source.section})`
    : `<${source.url}>`;
}

function filesUnder(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below)).flatMap((entry) => {
    const path = below === '' ? entry : `${below}/${entry}`;
    return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
  });
}
