import { type Block, FormRule, type PublishedForm, sql } from '@mortise/core';
import { createPrisma, people, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFindChoices } from './find-choices.ts';
import { createWorld, everything, field, lan, ning, unwrap, type World } from './test-world.ts';

const database = testDatabase();
const idOf = (letter: string, digit: number) => `01900000-0000-7000-8000-00000000${letter}${digit}00`;
const [company, sales, east, works] = [1, 2, 3, 4].map((digit) => idOf('d', digit)) as [string, string, string, string];
const [chief, seller, maker] = [1, 2, 3].map((digit) => idOf('a', digit)) as [string, string, string];

let world: World;
let tasks: PublishedForm;
let findChoices: ReturnType<typeof createFindChoices>;

const person = (key: string, config: Record<string, unknown>, more: Partial<Block> = {}) =>
  field(key, 'user', { config: config as Block['config'], ...more });

beforeAll(async () => {
  world = await createWorld(database.pool);
  await run(
    database.pool,
    sql`insert into departments (id, name, parent_id) values
          (${company}, '公司', null), (${sales}, '销售中心', ${company}), (${east}, '华东组', ${sales}), (${works}, '工厂', ${company})`,
  );
  for (const [id, name, role, department] of [
    [chief, '总经理', 'administrator', company],
    [seller, '张三', 'member', east],
    [maker, '李四', 'builder', works],
  ] as const) {
    await run(
      database.pool,
      sql`insert into users (id, user_name, name, roles, updated_at) values (${id}, ${id}, ${name}, ${[role]}::text[], now())`,
    );
    await run(
      database.pool,
      sql`insert into memberships (user_id, department_id, is_main) values (${id}, ${department}, true)`,
    );
  }
  tasks = await world.publish('tasks', [
    field('name', 'text'),
    field('team', 'department'),
    field('teams', 'department', { config: { multiple: true } }),
    person('follower', { range: 'field', departmentField: 'f_team', below: true }),
    person('narrow', { range: 'field', departmentField: 'f_team', below: false }),
    person('helpers', { range: 'field', departmentField: 'f_teams', multiple: true }),
    person('builders', { range: 'roles', roles: ['builder', 'administrator'], multiple: true }),
    person('named', { range: 'people', userIds: [seller] }),
    person('own', { range: 'departments', departmentIds: [company], below: false }),
    person('anyone', {}),
    field('part', 'department', { config: { range: 'departments', departmentIds: [sales], below: true } }),
    field('exact', 'department', { config: { range: 'departments', departmentIds: [sales], below: false } }),
    field('lines', 'subform'),
    field('unit', 'department', { parent: 'f_lines' }),
    person('worker', { range: 'field', departmentField: 'f_unit' }, { parent: 'f_lines' }),
    person('boss', { range: 'field', departmentField: 'f_team' }, { parent: 'f_lines' }),
  ]);
  findChoices = createFindChoices({
    access: everything,
    catalog: fieldTypes,
    people: people(createPrisma(database.pool)),
  });
});

const attempt = (values: Record<string, unknown>) => world.write(tasks, [{ kind: 'create', values }]);
const change = (id: string, values: Record<string, unknown>) => world.write(tasks, [{ kind: 'update', id, values }]);
const refused = (key: string, zh: string) => ({
  error: { issues: [{ path: [key], code: 'out_of_range', message: { zh: expect.stringContaining(zh) } }] },
});
const one = async (values: Record<string, unknown>) => (await world.create(tasks, values))[0]?.id ?? '';

describe('a write', () => {
  test.each([
    ['builders', [seller], '张三 不在可选范围内'],
    ['builders', [maker, seller, lan.userId], '张三、陈岚 不在可选范围内'],
    ['named', maker, '李四 不在可选范围内'],
    ['own', seller, '张三 不在可选范围内'],
    ['part', works, '工厂 不在可选范围内'],
    ['exact', east, '华东组 不在可选范围内'],
  ])('names in %s only those in its range', async (key, value, message) => {
    expect(await attempt({ [key]: value })).toMatchObject(refused(key, message));
  });

  test.each([
    ['builders', [maker, chief]],
    ['named', seller],
    ['own', chief],
    ['anyone', ning.userId],
    ['part', east],
    ['exact', sales],
  ])('takes for %s whoever is in its range', async (key, value) => {
    expect(await attempt({ [key]: value })).toMatchObject({ ok: true });
  });

  test('that names a person takes those of the department chosen beside it, with those below where that is wanted', async () => {
    expect(await attempt({ team: sales, follower: seller })).toMatchObject({ ok: true });
    expect(await attempt({ team: east, narrow: seller })).toMatchObject({ ok: true });
    expect(await attempt({ team: sales, narrow: seller })).toMatchObject(refused('narrow', '张三'));
    expect(await attempt({ team: works, follower: seller })).toMatchObject(refused('follower', '张三'));
    expect(await attempt({ teams: [works, east], helpers: [maker, seller] })).toMatchObject({ ok: true });
  });

  test('names nobody while no department is chosen', async () => {
    expect(await attempt({ follower: seller })).toMatchObject(refused('follower', '张三'));
  });

  test('that changes the department is refused at the person who no longer fits', async () => {
    const id = await one({ team: east, follower: seller });

    expect(await change(id, { team: works })).toMatchObject(refused('follower', '张三'));
    expect(await change(id, { team: works, follower: maker })).toMatchObject({ ok: true });
  });

  test('keeps in every row to the department of the row, or of the record', async () => {
    const inRow = await attempt({
      lines: [
        { unit: works, worker: maker },
        { unit: works, worker: seller },
      ],
    });
    expect(inRow).toMatchObject({ error: { issues: [{ path: ['lines', 1, 'worker'], code: 'out_of_range' }] } });

    const id = await one({ team: east, lines: [{ unit: east, worker: seller, boss: seller }] });
    expect(await change(id, { team: works })).toMatchObject({
      error: { issues: [{ path: ['lines', 0, 'boss'], code: 'out_of_range' }] },
    });
  });
});

test('a person whom rules hide stays when the department changes, and is asked about when both are in sight', async () => {
  const form = await world.publish(
    'hiding',
    [field('on', 'switch'), ...tasks.blocks.filter(({ key }) => key === 'team' || key === 'follower')],
    null,
    {
      rules: [
        FormRule.parse({
          id: 'r',
          kind: 'interact',
          when: { kind: 'formula', formula: '{f_on}' },
          actions: [{ do: 'show', fields: ['f_follower'] }],
        }),
      ],
    },
  );
  const [made] = await world.create(form, { on: true, team: east, follower: seller });
  const write = (values: Record<string, unknown>) =>
    world.write(form, [{ kind: 'update', id: made?.id ?? '', values }]);

  expect(await write({ team: works })).toMatchObject(refused('follower', '张三'));
  expect(await write({ on: false, team: works })).toMatchObject({ ok: true });
  expect(await write({ on: true, team: sales })).toMatchObject({ ok: true });
  expect(await write({ team: works })).toMatchObject(refused('follower', '张三'));
});

test('who was stored before and is out of range now stays, and nobody else comes along', async () => {
  const blocks = tasks.blocks.map((block) => (block.key === 'named' ? { ...block, config: {} } : block));
  const open = await world.publish('tasks', blocks, tasks);
  const [made] = await world.create(open, { named: maker, helpers: [] });
  const narrowed = await world.publish('tasks', tasks.blocks, open);
  const id = made?.id ?? '';
  const write = (values: Record<string, unknown>) => world.write(narrowed, [{ kind: 'update', id, values }]);

  expect(await write({ name: '改名', named: maker })).toMatchObject({ ok: true });
  expect(await write({ named: chief })).toMatchObject(refused('named', '总经理'));
  tasks = narrowed;
});

describe('choices', () => {
  const titles = async (fieldId: string, more: Partial<Parameters<typeof findChoices>[2]> = {}) =>
    unwrap(await findChoices(lan, tasks, { field: fieldId, text: '', beside: [], limit: 50, ...more }))
      .map(({ title }) => title)
      .toSorted();

  test('are those that the published form lets in', async () => {
    expect(await titles('f_builders')).toEqual(['总经理', '李四'].toSorted());
    expect(await titles('f_named')).toEqual(['张三']);
    expect(await titles('f_own')).toEqual(['总经理']);
    expect(await titles('f_part')).toEqual(['华东组', '销售中心'].toSorted());
    expect(await titles('f_exact')).toEqual(['销售中心']);
    expect(await titles('f_anyone')).toHaveLength(5);
  });

  test('follow what the department field beside them holds', async () => {
    expect(await titles('f_follower')).toEqual([]);
    expect(await titles('f_follower', { beside: [sales] })).toEqual(['张三']);
    expect(await titles('f_narrow', { beside: [sales] })).toEqual([]);
    expect(await titles('f_worker', { beside: [works] })).toEqual(['李四']);
  });

  test('are no wider for a department that the field does not follow', async () => {
    expect(await titles('f_named', { beside: [company] })).toEqual(['张三']);
  });

  test('are found by pinyin, and say of some who fits', async () => {
    expect(await titles('f_follower', { beside: [company], text: 'zs' })).toEqual(['张三']);
    expect(await titles('f_follower', { beside: [works], ids: [seller, maker] })).toEqual(['李四']);
  });

  test('are none of a field that is hidden or names nobody', async () => {
    const blind = createFindChoices({
      access: { ...everything, fieldRight: () => 'hidden' },
      catalog: fieldTypes,
      people: people(createPrisma(database.pool)),
    });
    const asked = { text: '', beside: [], limit: 50 };
    expect(await blind(lan, tasks, { ...asked, field: 'f_named' })).toMatchObject({ error: { code: 'not_found' } });
    expect(await findChoices(lan, tasks, { ...asked, field: 'f_name' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});
