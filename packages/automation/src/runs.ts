import type { ActionRun } from './action.ts';
import { runUpdateRecord } from './actions/update-record/run.ts';
import type { actions, nodes } from './catalog.ts';
import type { NodeRun } from './node.ts';
import { runBranch } from './nodes/branch/run.ts';

/** A missing line, or a run made for another action, does not compile. */
export const actionRuns = {
  'update-record': runUpdateRecord,
} satisfies { [Name in keyof typeof actions]: ActionRun<(typeof actions)[Name]> };

export const nodeRuns = {
  branch: runBranch,
} satisfies { [Name in keyof typeof nodes]: NodeRun<(typeof nodes)[Name]> };
