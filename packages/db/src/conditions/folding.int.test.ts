import { fold, foldSql, sql } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { run } from '../run.ts';

const database = testDatabase();

test('folding a text means the same in memory and in PostgreSQL for every Unicode character', async () => {
  const characters: string[] = [];
  for (let point = 1; point <= 0x10ffff; point++) {
    if (point < 0xd800 || point > 0xdfff) characters.push(String.fromCodePoint(point));
  }

  const rows = await run<{ folded: string }>(
    database.pool,
    sql`select ${foldSql(sql`c`)} as folded from unnest(${characters}::text[]) with ordinality as u(c, n) order by n`,
  );

  const differing = characters.filter((character, index) => rows[index]?.folded !== fold(character));
  expect(rows).toHaveLength(0x10ffff - 0x800);
  expect(differing).toEqual([]);
});
