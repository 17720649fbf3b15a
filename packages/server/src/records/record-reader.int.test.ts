import { type PublishedForm, type RecordPage, type RecordView, type Sort, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap } from './test-world.ts';

const database = testDatabase();
let world: Awaited<ReturnType<typeof createWorld>>;
let things: PublishedForm;
let firms: PublishedForm;
let people: PublishedForm;

const colours = {
  options: [
    { id: 'o_z', label: '红', color: 'indigo' },
    { id: 'o_a', label: '蓝', color: 'indigo' },
    { id: 'o_m', label: '绿', color: 'indigo' },
  ],
};

beforeAll(async () => {
  world = await createWorld(database.pool);
  things = await world.publish('things', [
    field('name', 'text'),
    field('size', 'number'),
    field('day', 'datetime'),
    field('colour', 'radio', { config: colours }),
    field('done', 'switch'),
  ]);
  firms = await world.publish('firms', [field('name', 'text'), field('phone', 'phone'), field('note', 'textarea')]);
  people = await world.publish('people', [
    field('name', 'text'),
    field('firm', 'relation', { config: { formId: firms.id, multiple: false } }),
    field('secret', 'text'),
  ]);
});

async function walk(form: PublishedForm, sort: readonly Sort[], limit: number): Promise<RecordView[]> {
  const seen: RecordView[] = [];
  let cursor: string | null = null;
  do {
    const page: RecordPage = unwrap(await world.reader.query(lan, form, { sort, limit, cursor }));
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
}

describe('paging', () => {
  const value = <T>(...values: T[]) => fc.constantFrom(null, ...values);
  const thing = fc.record({
    name: value('张三', '李四', '王五', 'apple', 'Apple', 'banana', '阿里', '%_'),
    size: value('0', '-1', '1.5', '100', '99999999999999'),
    day: value('2026-01-01', '2026-12-31', '1999-05-05'),
    colour: value('o_z', 'o_a', 'o_m'),
    done: value(true, false),
  });
  const sortable = ['f_name', 'f_size', 'f_day', 'f_colour', 'f_done', '$created_at', '$owner', '$title'];
  const sorts = fc
    .uniqueArray(fc.constantFrom(...sortable), { maxLength: 4 })
    .chain((fields) =>
      fc.tuple(...fields.map((id) => fc.record({ field: fc.constant(id), direction: fc.constantFrom('asc', 'desc') }))),
    ) as fc.Arbitrary<Sort[]>;

  test('whatever the order and the page size, a walk visits every record exactly once, and neighbours agree with it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(thing, { minLength: 1, maxLength: 40 }),
        sorts,
        fc.integer({ min: 1, max: 12 }),
        async (rows, sort, limit) => {
          await run(database.pool, sql`delete from records.things`);
          const made = await world.create(things, ...rows);

          const visited = (await walk(things, sort, limit)).map(({ id }) => id);
          const atOnce = unwrap(await world.reader.query(lan, things, { sort, limit: 200 })).items.map(({ id }) => id);
          expect(visited).toEqual(atOnce);
          expect([...visited].sort()).toEqual(made.map(({ id }) => id).sort());

          const at = visited.length >> 1;
          const near = unwrap(await world.reader.neighbours(lan, things, visited[at] ?? '', { sort }));
          expect(near).toEqual({ previous: visited[at - 1] ?? null, next: visited[at + 1] ?? null });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('Chinese sorts by pinyin, options as the builder arranged them, and empty comes last both ways', async () => {
    await run(database.pool, sql`delete from records.things`);
    await world.create(
      things,
      ...[null, '张三', '李四', 'apple', '阿里'].map((name, index) => ({
        name,
        colour: [null, 'o_m', 'o_z', 'o_a', 'o_a'][index],
      })),
    );
    const namesBy = async (id: string, direction: 'asc' | 'desc') =>
      (await walk(things, [{ field: id, direction }], 2)).map(({ values }) => values.name);

    expect(await namesBy('f_name', 'asc')).toEqual(['阿里', '李四', '张三', 'apple', null]);
    expect(await namesBy('f_name', 'desc')).toEqual(['apple', '张三', '李四', '阿里', null]);
    expect(await namesBy('f_colour', 'asc')).toEqual(['李四', 'apple', '阿里', '张三', null]);
  });

  test('a cursor of another order, of another form or of nobody is refused', async () => {
    await world.create(things, { name: 'a' }, { name: 'b' });
    const { nextCursor } = unwrap(await world.reader.query(lan, things, { limit: 1 }));
    const refused = { error: { code: 'invalid', issues: [{ path: ['cursor'], code: 'cursor_mismatch' }] } };

    const sort = [{ field: 'f_name', direction: 'asc' }] as const;
    expect(await world.reader.query(lan, things, { cursor: nextCursor, sort })).toMatchObject(refused);
    expect(await world.reader.query(lan, firms, { cursor: nextCursor })).toMatchObject(refused);
    expect(await world.reader.query(lan, things, { cursor: 'nonsense' })).toMatchObject(refused);
  });
});

describe('what a query may name', () => {
  test('filters and sorts of fields that are not there are refused where they stand', async () => {
    const query = {
      filter: { all: [{ field: 'f_none', operator: 'equals', operand: { kind: 'constant', value: 'x' } }] },
      sort: [{ field: 'f_none', direction: 'asc' }],
    } as const;

    expect(await world.reader.query(lan, things, query as never)).toMatchObject({
      error: { issues: [{ path: ['filter', 'all', 0, 'field'] }, { path: ['sort', 0, 'field'] }] },
    });
  });

  test('a hidden field is not selected, filtered, sorted, searched or told by the history', async () => {
    const [record] = await world.create(people, { name: '王明', secret: '机密代号' });
    const access = {
      ...everything,
      fieldRight: (_: unknown, _form: string, id: string) =>
        (id === 'f_secret' ? 'hidden' : 'edit') as 'hidden' | 'edit',
    };
    const { reader, write } = await createWorld(database.pool, access);
    const id = record?.id ?? '';
    await world.write(people, [{ kind: 'update', id, values: { secret: '新代号' } }]);

    const page = unwrap(await reader.query(ning, people, { fields: ['f_name', 'f_secret'] }));
    expect(page.items[0]?.values).toEqual({ name: '王明' });
    const secret = { field: 'f_secret', operator: 'is-not-empty' };
    expect((await reader.query(ning, people, { filter: secret })).ok).toBe(false);
    expect((await reader.query(ning, people, { sort: [{ field: 'f_secret', direction: 'asc' }] })).ok).toBe(false);
    expect(unwrap(await reader.query(ning, people, { search: '代号' })).items).toEqual([]);
    expect(unwrap(await reader.search(ning, '代号')).hits).toEqual([]);
    expect(unwrap(await reader.query(ning, people, { search: '王明' })).items).toHaveLength(1);
    expect(unwrap(await reader.history(ning, people, id)).items[0]?.changes).toEqual({});
    const stale = await write(people, [{ kind: 'update', id, version: 1, values: {} }], true, ning);
    expect(stale).toMatchObject({ error: { code: 'conflict', current: { values: { name: '王明' } } } });
    expect(JSON.stringify(stale)).not.toContain('代号');
  });

  test('titles of records out of reach are not told', async () => {
    const [firm] = await world.create(firms, { name: '隐形公司' });
    await world.create(people, { name: '赵六', firm: firm?.id });
    const mine = { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } } as const;
    const access = {
      ...everything,
      recordScope: (_: unknown, _op: string, formId: string) => (formId === firms.id ? mine : true),
    };
    const { reader } = await createWorld(database.pool, access);

    const page = unwrap(await reader.query(ning, people, { search: '赵六' }));

    expect(page.items[0]?.values.firm).toBe(firm?.id);
    expect(page.titles).not.toHaveProperty(firm?.id ?? '');
    expect(await reader.titles(ning, firms, [firm?.id ?? ''])).toEqual({});
    expect(await reader.titles(lan, firms, [firm?.id ?? ''])).toEqual({ [firm?.id ?? '']: '隐形公司' });
  });
});

describe('searching', () => {
  test.each([
    '华为',
    '华',
    '华为技术',
    'huawei',
    'HuaWei',
    'hw',
    'hwjs',
    'jishu',
    '13800138',
    '8000',
    '138 0013 8000',
    '坂田 hw',
    'ＨＷ',
  ])('%s finds 华为技术有限公司', async (needle) => {
    await run(database.pool, sql`delete from records.firms`);
    await world.create(
      firms,
      { name: '华为技术有限公司', phone: '13800138000', note: '深圳市龙岗区坂田' },
      { name: '小米科技', phone: '13900139001', note: '北京' },
    );

    const page = unwrap(await world.reader.query(lan, firms, { search: needle }));
    const everywhere = unwrap(await world.reader.search(lan, needle)).hits;

    expect(page.items.map(({ title }) => title)).toEqual(['华为技术有限公司']);
    expect(everywhere.map(({ title, formId }) => [title, formId])).toEqual([['华为技术有限公司', firms.id]]);
  });

  test.each(['中兴', 'zx', '华技', '!!!', "'; drop table", '99999'])('%s finds nothing', async (needle) => {
    expect(unwrap(await world.reader.query(lan, firms, { search: needle })).items).toEqual([]);
  });

  test('a changed record is found by what it says now', async () => {
    const [firm] = await world.create(firms, { name: '旧称' });
    await world.write(firms, [{ kind: 'update', id: firm?.id ?? '', values: { name: '腾讯计算机' } }]);

    expect(unwrap(await world.reader.query(lan, firms, { search: 'jiucheng' })).items).toEqual([]);
    expect(unwrap(await world.reader.query(lan, firms, { search: 'txjsj' })).items).toHaveLength(1);
  });
});

test('counts are exact up to ten thousand, beyond that on demand', async () => {
  const many = await world.publish('many', [field('n', 'text')]);
  await run(
    database.pool,
    sql`insert into records.many (id, created_by, updated_by, n)
        select gen_random_uuid(), ${lan.userId}, ${lan.userId}, i::text from generate_series(1, 10050) i`,
  );

  const filter = { field: 'f_n', operator: 'starts-with', operand: { kind: 'constant', value: '99' } } as const;
  expect(unwrap(await world.reader.count(lan, many, {}))).toEqual({ count: 10_000, exact: false });
  expect(unwrap(await world.reader.count(lan, many, {}, { exact: true }))).toEqual({ count: 10_050, exact: true });
  expect(unwrap(await world.reader.count(lan, many, { filter }))).toEqual({ count: 111, exact: true });
});

describe('a question about certain records', () => {
  test('gives those of them that are within reach and satisfy the rest of it', async () => {
    const [first, second] = await world.create(firms, { name: '朗泽机电' }, { name: '海曜科技' });
    const ids = [first?.id ?? '', second?.id ?? '', '0198f000-0000-7000-8000-000000000001', 'no id'];
    const names = async (query: object) =>
      unwrap(await world.reader.query(lan, firms, { ids, ...query })).items.map(({ title }) => title);
    expect((await names({})).toSorted()).toEqual(['朗泽机电', '海曜科技'].toSorted());
    const operand = { kind: 'constant', value: '海曜' };
    expect(await names({ filter: { field: 'f_name', operator: 'contains', operand } })).toEqual(['海曜科技']);
    expect(await names({ ids: [] })).toEqual([]);
  });
});
