import { newId } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appIdOf, formIdOf, recordIdOf } from './record-id.ts';

const runId = newId();
const sheet = fc.integer({ min: 0, max: 100 });
const row = fc.integer({ min: 1, max: 1_048_576 });

test('is a UUID of version 7 with the time of the run', () => {
  const id = recordIdOf(runId, 3, 1_048_576);

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id.slice(0, 13)).toBe(runId.slice(0, 13));
});

test('differs for every row of every sheet, and from what another run makes', () => {
  fc.assert(
    fc.property(sheet, row, sheet, row, (sheetA, rowA, sheetB, rowB) => {
      const isSame = sheetA === sheetB && rowA === rowB;

      expect(recordIdOf(runId, sheetA, rowA) === recordIdOf(runId, sheetB, rowB)).toBe(isSame);
      expect(recordIdOf(runId, sheetA, rowA)).not.toBe(recordIdOf(newId(), sheetA, rowA));
    }),
  );
});

test('forms and the app have ids of their own', () => {
  const ids = [appIdOf(runId), ...Array.from({ length: 100 }, (_, each) => formIdOf(runId, each))];

  expect(new Set(ids).size).toBe(ids.length);
});
