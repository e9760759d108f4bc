import type { Domain } from '../../dns/name.js';
import { reasonOf } from '../../dns/open-questions.js';
import type { InterfaceMessages } from '../../messages/catalogue/interface.js';
import type { Branch, TreeNode } from '../../spf/evaluate/tree.js';
import { code, name, type Text, t } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import type { TextSetting } from '../layout/text-setting.js';

/** Branches are labelled with the name of the sender whose record they lead to. */
export interface TreeSetting extends TextSetting {
  readonly nameOf: (target: Domain) => string | undefined;
}

/** The whole report should fit on a screen or two; a tree deserves more lines than a list, but not hundreds. */
const maxLines = 60;

/** The terms that query DNS as a tree, each with its cost in lookups. */
export function includeTreeLines(node: TreeNode, setting: TreeSetting, indent: string): string[] {
  const lines: string[] = [];
  let more = 0;
  for (const linesOf of branchesIn(node, setting, indent)) {
    if (lines.length < maxLines) lines.push(...linesOf());
    else more += 1;
  }
  return more > 0 ? [...lines, `${indent}… (+${more})`] : lines;
}

/** For each term, what lays it out: a hostile tree has thousands, and few are shown. */
function* branchesIn(node: TreeNode, setting: TreeSetting, indent: string): Generator<() => string[]> {
  for (const [index, branch] of node.branches.entries()) {
    const last = index === node.branches.length - 1;
    const first = `${indent}${last ? '└─ ' : '├─ '}`;
    const below = `${indent}${last ? '   ' : '│  '}`;
    yield () => {
      const line = t`${termOf(branch, setting)} ${note(branch, setting.words.interface)}`;
      return paragraph(line, setting.palette, { width: setting.width, first, rest: `${below}  ` });
    };
    if (branch.node !== undefined) yield* branchesIn(branch.node, setting, below);
  }
}

function termOf({ term, target, node }: Branch, { nameOf }: TreeSetting): Text {
  const whose = target === undefined || node === undefined ? undefined : nameOf(target);
  return whose === undefined ? t`${code(term.text)}` : t`${code(term.text)} (${name(whose)})`;
}

function note(branch: Branch, { spf }: InterfaceMessages): Text {
  switch (branch.kind) {
    case 'leaf':
      return spf.branchCost(branch.cost.lookups);
    case 'walked':
      return walkedNote(branch, spf);
    case 'loop':
      return t`– ${spf.loop}`;
    case 'beyond-bounds':
      return t`– ${spf.beyondBounds}`;
    case 'variable':
      return t`${spf.branchCost(branch.cost.lookups)}, ${spf.variable}`;
    case 'impossible':
      return t`– ${spf.impossible}`;
  }
}

function walkedNote({ node, cost }: Branch, spf: InterfaceMessages['spf']): Text {
  if (node?.answer.status === 'failed') return t`– ${spf.failed[reasonOf(node.answer)]}`;
  if (node?.selection.kind === 'none') return t`– ${spf.noSuchRecord}`;
  return spf.branchCost(cost.lookups);
}
