import type { Domain } from '../dns/name.js';
import { type Branch, nodesOf, type TreeNode } from '../spf/evaluate/tree.js';
import type { Facts } from './facts.js';

/** Why an include that the user wants as addresses stays as it is. */
export type NotFlattened =
  /** No record on the way has it. */
  | 'not-included'
  /** Another record includes it, not the domain's own. */
  | 'nested'
  /** The domain's own record redirects to it. */
  | 'redirect';

/** The names of `--flatten` that the domain's record does not include. */
export function notFlattened({
  request,
  spf,
}: Facts): readonly { readonly name: Domain; readonly why: NotFlattened }[] {
  return (request.flatten ?? []).flatMap((name) => {
    const why = whyNot(name, spf.tree);
    return why === undefined ? [] : [{ name, why }];
  });
}

function whyNot(name: Domain, tree: TreeNode): NotFlattened | undefined {
  const leadsThere = ({ target }: Branch): boolean => target === name;
  const own = tree.branches.filter(leadsThere);
  if (own.some(({ term }) => term.type === 'directive' && term.mechanism.kind === 'include')) return undefined;
  if (own.some(({ term }) => term.type === 'redirect')) return 'redirect';
  return nodesOf(tree).some(({ branches }) => branches.some(leadsThere)) ? 'nested' : 'not-included';
}
