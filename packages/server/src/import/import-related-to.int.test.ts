import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, importWorld, member, unwrap } from './test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);

const csvOf = (...lines: string[]) => lines.join('\n');

test('records of several forms are found by their titles, and by the form where two are called the same', async () => {
  const [lead, customer] = [
    await world.formOf(await world.imported('线索.csv', csvOf('线索名称,来源', '海曜,展会', '朗泽,官网'))),
    await world.formOf(await world.imported('客户.csv', csvOf('客户名称,行业', '朗泽,机电', '明泰,电子'))),
  ];
  const { definitions } = world.useCases();
  const made = unwrap(await definitions.createDefinition(builder, { kind: 'form', appId: lead.appId, name: '跟进' }));
  const forms = [
    { formId: lead.id, label: '线索' },
    { formId: customer.id, label: '客户' },
  ];
  const blocks = [
    { id: 'b1', type: 'text', label: '内容' },
    { id: 'b2', type: 'related-to', key: 'about', label: '跟进对象', config: { forms } },
    { id: 'b3', type: 'related-to', key: 'present', label: '在场', config: { forms, multiple: true } },
  ];
  const draft = { name: '跟进', blocks };
  unwrap(await definitions.publishDefinitions(builder, [{ id: made.id, revision: made.revision, draft }]));

  const csv = csvOf(
    '内容,跟进对象,在场',
    '甲,海曜,海曜；客户：朗泽',
    '乙,明泰,明泰',
    '丙,朗泽,',
    '丁,客户：朗泽,客户：朗泽、线索：朗泽',
    '戊,没有,海曜、没有',
    '己,,',
  );
  const job = await world.analyse('跟进.csv', csv, { actor: member, formId: made.id });
  const done = await world.finish(job, undefined, member);

  expect(done.result?.problems.map(({ row, value, message }) => [row, value, message])).toEqual([
    [4, '朗泽', { zh: expect.stringContaining('有 2 条记录叫「朗泽」'), en: expect.any(String) }],
    [6, '没有', { zh: '没有找到记录「没有」', en: expect.any(String) }],
    [6, '海曜、没有', { zh: '没有找到记录「没有」', en: expect.any(String) }],
  ]);
  const rows = await world.rows<{ note: string; form: string | null; present: string[] | null }>(
    await world.formOf(done),
    `record_title as note, t.about ->> 'formId' as form, jsonb_path_query_array(t.present, '$[*].formId') as present`,
  );
  expect(Object.fromEntries(rows.map(({ note, present }) => [note, present]))).toEqual({
    甲: [lead.id, customer.id],
    乙: [customer.id],
    丙: null,
    丁: [customer.id, lead.id],
    戊: null,
    己: null,
  });
  expect(Object.fromEntries(rows.map(({ note, form }) => [note, form]))).toEqual({
    甲: lead.id,
    乙: customer.id,
    丙: null,
    丁: customer.id,
    戊: null,
    己: null,
  });
});
