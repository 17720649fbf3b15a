import path from 'node:path';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

const database = testDatabase();

test('a migrated database has nothing left to apply, however often it is asked', async () => {
  const dir = path.resolve(import.meta.dirname, '../../../../prisma/migrations');

  expect(await migrate(database.url, dir)).toEqual([]);
  expect(await migrate(database.url, dir)).toEqual([]);
});

test('Chinese text sorts by pinyin', async () => {
  const { rows } = await database.pool.query(
    `select x from unnest(array['张', 'Bob', '李', '阿', '王']) x order by x collate records.zh`,
  );

  expect(rows.map(({ x }) => x)).toEqual(['阿', '李', '王', '张', 'Bob']);
});
