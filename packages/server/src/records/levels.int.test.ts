import type { Block, PublishedForm } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, field, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let groups: PublishedForm;
const ids: Record<string, string> = {};

const relation = (key: string, formId: string, config: Block['config'] = {}) =>
  field(key, 'relation', { config: { formId, ...config } });
const levels = { display: 'levels', parentField: 'f_above' };

beforeAll(async () => {
  world = await createWorld(database.pool);
  const name = field('name', 'text');
  groups = await world.publish('groups', [name]);
  groups = await world.publish('groups', [name, relation('above', groups.id)], groups);
  for (const [label, above] of [
    ['设备', null],
    ['冲压', '设备'],
    ['压力机', '冲压'],
    ['配件', null],
  ] as const) {
    const [made] = await world.create(groups, { name: label, above: above && ids[above] });
    ids[label] = made?.id ?? '';
  }
});

const choosing = async (key: string, config: Block['config']) => {
  const form = await world.publish(key, [relation('group', groups.id, { ...levels, ...config })]);
  return (label: string) => world.write(form, [{ kind: 'create', values: { group: ids[label] } }]);
};

test('only what has nothing below it may be named, whoever writes', async () => {
  const choose = await choosing('machines', { leafOnly: true });

  expect(await choose('压力机')).toMatchObject({ ok: true });
  expect(await choose('配件')).toMatchObject({ ok: true });
  expect(await choose('设备')).toMatchObject({ error: { issues: [{ path: ['group'], code: 'not_a_leaf' }] } });
  expect(await choose('冲压')).toMatchObject({ error: { issues: [{ path: ['group'], code: 'not_a_leaf' }] } });
});

test('what stood below and was deleted does not count', async () => {
  const choose = await choosing('parts', { leafOnly: true });
  const [below] = await world.create(groups, { name: '轴承', above: ids.配件 });
  expect(await choose('配件')).toMatchObject({ error: { issues: [{ code: 'not_a_leaf' }] } });

  await world.write(groups, [{ kind: 'delete', id: below?.id ?? '' }]);

  expect(await choose('配件')).toMatchObject({ ok: true });
});

test('any level may be named where the builder says so, and a condition holds beside it', async () => {
  const condition = { field: 'f_name', operator: 'contains', operand: { kind: 'constant', value: '压' } };
  const anyLevel = await choosing('any', { leafOnly: false });
  const narrowed = await choosing('narrowed', { leafOnly: true, filter: condition });

  expect(await anyLevel('设备')).toMatchObject({ ok: true });
  expect(await narrowed('压力机')).toMatchObject({ ok: true });
  expect(await narrowed('冲压')).toMatchObject({ error: { issues: [{ code: 'not_a_leaf' }] } });
  expect(await narrowed('配件')).toMatchObject({ error: { issues: [{ path: ['group'] }] } });
});
