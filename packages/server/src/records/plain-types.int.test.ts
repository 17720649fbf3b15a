import { type Condition, newId, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, field, lan, ning, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let visit: PublishedForm;

const config = { ...fieldTypes.location.defaults, fenced: true, lng: 120.15507, lat: 30.27408, metres: 500 };

beforeAll(async () => {
  world = await createWorld(database.pool);
  visit = await world.publish('visit', [
    field('name', 'text'),
    field('period', 'daterange'),
    field('area', 'cascader'),
    field('report', 'richtext'),
    field('place', 'location', { config }),
    field('signed', 'signature'),
    field('spent', 'duration'),
    field('role', 'role'),
    field('id_no', 'id-no', { unique: true }),
  ]);
});

const find = async (filter: Condition, order: 'asc' | 'desc' = 'asc') => {
  const query = { filter, sort: [{ field: 'f_period', direction: order }], limit: 50 };
  return unwrap(await world.reader.query(lan, visit, query)).items.map(({ values }) => values.name);
};
const constant = (value: unknown) => ({ kind: 'constant' as const, value: value as never });

describe('values of the plain types', () => {
  test('come back as they were written, and are found by what their kind can be asked', async () => {
    const values = {
      name: '一',
      period: { start: '2026-01-05', end: '2026-03-01' },
      area: ['option_1', 'option_2'],
      report: '<p>现场<strong>已验收</strong></p>',
      place: { lng: 120.155, lat: 30.274, address: '西湖边' },
      spent: 5400,
      role: 'builder',
      id_no: '11010519491231002X',
    };
    const [first] = await world.create(
      visit,
      values,
      { name: '二', period: { start: '2025-12-01', end: '2025-12-31' }, area: ['option_4', 'option_5'] },
      { name: '三' },
    );
    expect(first?.values).toMatchObject(values);
    expect(unwrap(await world.reader.get(lan, visit, first?.id ?? '')).record.values).toMatchObject(values);

    const period = { start: '2025-12-31', end: '2026-01-05' };
    expect(await find({ field: 'f_period', operator: 'overlaps', operand: constant(period) })).toEqual(['二', '一']);
    expect(await find({ field: 'f_period', operator: 'overlaps', operand: constant(period) }, 'desc')).toEqual([
      '一',
      '二',
    ]);
    expect(await find({ field: 'f_area', operator: 'contains-any', operand: constant(['option_1']) })).toEqual(['一']);
    expect(await find({ field: 'f_report', operator: 'contains', operand: constant('场已') })).toEqual(['一']);
    expect(await find({ field: 'f_report', operator: 'contains', operand: constant('已验收') })).toEqual(['一']);
    expect(await find({ field: 'f_report', operator: 'contains', operand: constant('strong') })).toEqual([]);
  });

  test('are refused by the server where a browser would have been', async () => {
    const write = (values: Record<string, unknown>) => world.write(visit, [{ kind: 'create', values }]);
    expect(await write({ place: { lng: 120.15507, lat: 30.29 } })).toMatchObject({
      error: { issues: [{ path: ['place'] }] },
    });
    expect(await write({ id_no: '110105194912310021' })).toMatchObject({ error: { issues: [{ path: ['id_no'] }] } });
    expect(await write({ period: { start: '2026-02-01', end: '2026-01-01' } })).toMatchObject({ ok: false });
  });

  test('rich text is cleaned on its way in, and holds its pictures', async () => {
    const id = newId();
    await run(
      database.pool,
      sql`insert into files (id, name, size, type, uploaded_by) values (${id}, 'a.png', 3, 'image/png', ${lan.userId})`,
    );
    const dirty = `<p onclick="x()">a<img src="/api/v1/files/${id}" onerror="x()"></p><script>x()</script>`;
    const [record] = await world.create(visit, { name: '图', report: dirty });

    expect(record?.values.report).toBe(`<p>a<img src="/api/v1/files/${id}" /></p>`);
    expect(await run(database.pool, sql`select form_id from files where id = ${id}`)).toEqual([{ form_id: visit.id }]);
  });

  test('a signature names who wrote it, not who was claimed to, and keeps that name', async () => {
    const drawn = { id: newId(), name: 'a.png', size: 3, type: 'image/png' };
    await run(
      database.pool,
      sql`insert into files (id, name, size, type, uploaded_by) values (${drawn.id}, 'a.png', 3, 'image/png', ${lan.userId})`,
    );
    const claimed = [{ ...drawn, signedBy: ning.userId, signer: '周宁', at: '2020-01-01T00:00:00Z' }];
    const [record] = await world.create(visit, { name: '签', signed: claimed });
    const [signature] = (record?.values.signed ?? []) as { at: string }[];
    expect(signature).toMatchObject({ ...drawn, signedBy: lan.userId, signer: '陈岚' });
    expect(signature?.at).not.toContain('2020');

    const change = {
      kind: 'update' as const,
      id: record?.id ?? '',
      version: 1,
      values: { name: '签 2', signed: [drawn] },
    };
    const [after] = unwrap(await world.write(visit, [change], true, ning)).records;
    expect(after?.values.signed).toEqual([signature]);
  });
});
