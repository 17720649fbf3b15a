import { updateRecord } from './actions/update-record/definition.ts';
import { branch } from './nodes/branch/definition.ts';

/** Every action. Adding a line here makes the compiler ask for its run. */
export const actions = { 'update-record': updateRecord } as const;

/** Every node. Adding a line here makes the compiler ask for its run. */
export const nodes = { branch } as const;
