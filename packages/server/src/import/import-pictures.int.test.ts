import { type FileRef, type ImportJob, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { rowsOf } from '@mortise/sheets/specimens';
import { picturedWorkbook, pixel, shownBy } from '@mortise/sheets/specimens/pictures';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';

import { builder, importWorld, never, unwrap, withColumn } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

const rows = rowsOf([
  ['姓名', '照片', '部门'],
  ['陈岚', null, '销售'],
  ['周宁', shownBy('ID_1'), '研发'],
  ['林书', null, '研发'],
]);
const file = (media: Record<string, string | Buffer> = { 'a.png': pixel(0), 'b.png': pixel(1) }) =>
  picturedWorkbook(
    { sheets: [{ name: '员工', rows }] },
    {
      over: [
        { row: 1, column: 1, media: 'a.png' },
        { row: 1, column: 1, media: 'b.png' },
      ],
      named: { ID_1: 'a.png' },
      media,
    },
  );

async function photos(job: ImportJob): Promise<(readonly string[])[]> {
  const found = await world.rows<{ photos: FileRef[] | null }>(
    await world.formOf(job),
    't.zhaopian as photos',
    'order by t.xingming collate "zh-x-icu"',
  );
  return found.map(({ photos: files }) => (files ?? []).map(({ name, type, size }) => `${name} ${type} ${size}`));
}

const filesBut = async (name: string) =>
  (await run<{ name: string }>(database.pool, sql`select name from files where name <> ${name} order by name`)).map(
    (one) => one.name,
  );

test('pictures over cells and in cells become images of the records, and open as any file of theirs', async () => {
  const job = await world.analyse('员工.xlsx', await file());
  expect(job.plan?.sheets[0]?.columns[1]?.target).toMatchObject({ kind: 'new', type: 'image', label: '照片' });

  const done = await world.finish(job);

  const [a, b] = [`a.png image/png ${pixel(0).length}`, `b.png image/png ${pixel(1).length}`];
  expect(done).toMatchObject({ state: 'done', progress: { created: 3 }, result: { problemCount: 0 } });
  expect(await photos(done)).toEqual([[a, b], [], [a]]);
  expect(await filesBut('员工.xlsx')).toEqual(['a.png', 'b.png']);
  const [held] = await world.rows<{ photos: FileRef[] }>(
    await world.formOf(done),
    't.zhaopian as photos',
    `and xingming = '周宁'`,
  );
  const stored = await world.useCases().storage.open(held?.photos[0]?.id ?? '');
  const chunks: Uint8Array[] = [];
  for await (const chunk of stored ?? []) chunks.push(chunk);
  expect(Buffer.concat(chunks)).toEqual(pixel(0));
});

test('what is no picture is told at its cell, and a dead worker leaves none behind twice', async () => {
  await run(database.pool, sql`delete from files where not exists (select 1 from imports where file_id = files.id)`);
  const job = await world.analyse('坏.xlsx', await file({ 'a.png': pixel(0), 'b.png': Buffer.from('not a picture') }));
  await world.confirm(job);
  const dying = world.useCases((ports) => ({
    writer: {
      ...ports.writer,
      write: async () => {
        throw new Error('killed');
      },
    },
  }));
  await expect(dying.runImport(job.id, never)).rejects.toThrow('killed');
  await world.useCases().runImport(job.id, never);

  const done = unwrap(await world.useCases().getImport(builder, job.id));
  expect(done.progress).toMatchObject({ created: 3 });
  expect(done.result?.problems).toMatchObject([
    { row: 2, column: '照片', message: { zh: expect.stringContaining('「b.png」不是可用的图片') } },
  ]);
  expect((await photos(done)).map(({ length }) => length)).toEqual([0, 0, 1]);
  expect((await filesBut('坏.xlsx')).filter((name) => name.endsWith('.png'))).toEqual(['a.png', 'b.png']);
});

test('a form that is there takes them into its image field; a check stores them once and writes no record', async () => {
  const first = await world.imported('员工.xlsx', await file());
  const form = await world.formOf(first);
  const job = await world.analyse('更新.xlsx', await file({ 'a.png': pixel(1), 'b.png': pixel(0) }), {
    formId: form.id,
  });
  const upsert = (plan: NonNullable<ImportJob['plan']>) => ({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, mode: 'update' as const, keys: ['col_1'] })),
  });

  const checked = await world.check(job, upsert);
  const before = await photos(first);
  const done = await world.finish(checked, upsert);

  expect(checked.trial?.sheets).toMatchObject([{ updated: 2, unchanged: 1, rejected: 0 }]);
  expect(before[2]).toEqual([`a.png image/png ${pixel(0).length}`]);
  expect(done.progress).toMatchObject({ updated: 2, unchanged: 1 });
  expect((await photos(first))[2]).toEqual([`a.png image/png ${pixel(1).length}`]);
  await world.undo(done);
  expect(await photos(first)).toEqual(before);
});

test('left out, they are stored nowhere', async () => {
  await run(database.pool, sql`delete from files where name like '%.png'`);
  const job = await world.analyse('略.xlsx', await file());

  await world.finish(job, withColumn(1, { target: { kind: 'skip' } }));

  expect((await filesBut('略.xlsx')).filter((name) => name.endsWith('.png'))).toEqual([]);
});
