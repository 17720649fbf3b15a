import { err, ok } from '@mortise/core';
import { expect, test, vi } from 'vitest';
import { updateRecord } from './definition.ts';
import { runUpdateRecord } from './run.ts';

const record = { formId: 'deal', id: 'r1' };
const config = updateRecord.config.parse({ values: { stage: 'won' } });

test('passes its idempotency key on, so that a repeated delivery changes nothing twice', async () => {
  const update = vi.fn(async () => ok({ version: 2 }));

  await runUpdateRecord(config, { record, idempotencyKey: 'run.node.1', updateRecord: update });

  expect(update).toHaveBeenCalledWith({ ...record, values: { stage: 'won' }, idempotencyKey: 'run.node.1' });
});

test('answers a refusal instead of throwing it', async () => {
  const refused = err({ code: 'forbidden', permission: 'update' } as const);

  expect(await runUpdateRecord(config, { record, idempotencyKey: 'k', updateRecord: async () => refused })).toEqual(
    refused,
  );
});
