import { newId } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecordIdOf, recordIdOf, recordIdPrefixOf } from './record-id.ts';

const job = { id: newId(), createdAt: '2026-11-22T08:00:00.000Z' };
const sheet = fc.integer({ min: 0, max: 4095 });
const row = fc.integer({ min: 1, max: 1_048_576 });

test('is a UUID of version 7 with the time of the import', () => {
  expect(recordIdOf(job, 3, 1_048_576)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(recordIdOf(job, 0, 1).replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(job.createdAt));
});

test('differs for every row of every sheet, and is told apart from those of another import', () => {
  fc.assert(
    fc.property(sheet, row, sheet, row, (sheetA, rowA, sheetB, rowB) => {
      const isSame = sheetA === sheetB && rowA === rowB;

      expect(recordIdOf(job, sheetA, rowA) === recordIdOf(job, sheetB, rowB)).toBe(isSame);
      expect(recordIdOf(job, sheetA, rowA).startsWith(recordIdPrefixOf(job, sheetA))).toBe(true);
      expect(isRecordIdOf(job, recordIdOf(job, sheetA, rowA))).toBe(true);
      expect(isRecordIdOf({ id: newId() }, recordIdOf(job, sheetA, rowA))).toBe(false);
    }),
  );
});
