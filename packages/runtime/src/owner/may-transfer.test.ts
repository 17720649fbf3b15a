import { expect, test } from 'vitest';
import { allRights, rightsAt } from '../rights/form-rights.ts';
import { mayTransfer } from './may-transfer.ts';

const listed = (operations: string[], owner: string) =>
  rightsAt({ operations, fields: { $owner: owner }, onCreate: {} } as never, 'stored');

test('records go to somebody else by whoever changes them and their owner', () => {
  expect(mayTransfer(allRights)).toBe(true);
  expect(mayTransfer(listed(['read', 'update'], 'edit'))).toBe(true);
  expect(mayTransfer(listed(['read', 'update'], 'read'))).toBe(false);
  expect(mayTransfer(listed(['read', 'update'], 'hidden'))).toBe(false);
  expect(mayTransfer(listed(['read'], 'edit'))).toBe(false);
});
