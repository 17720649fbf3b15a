import type { NodeRun } from '../../node.ts';
import type { branch } from './definition.ts';

/** The first branch whose condition holds; the default where none does. */
export const runBranch: NodeRun<typeof branch> = ({ branches }, { holds }) => ({
  port: branches.find(({ condition }) => holds(condition))?.id ?? 'otherwise',
});
