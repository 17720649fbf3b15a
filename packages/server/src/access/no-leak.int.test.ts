import { isDeepStrictEqual } from 'node:util';
import {
  type AccessFacts,
  type Actor,
  type Condition,
  type FormGrant,
  fieldRights,
  type GivenRole,
  FormGrant as Grant,
  hierarchyOf,
  newId,
  operations,
  type PublishedForm,
  type RecordView,
  type RoleHolder,
  type RoleScope,
  sql,
} from '@mortise/core';
import { run, storedFiles } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { reachFiles } from '../files/open-file.ts';
import { createWorld, field, lan, unwrap, type World } from '../records/test-world.ts';
import { createAccess } from './create-access.ts';
import { type Company, type FormName, grantsOf, mayReach, rightOn, type Truth } from './naive-model.ts';

/**
 * No leak by any road: whatever roles there are, every answer is what a naive model in memory says. Requests are many,
 * for a leak hides where two rights meet.
 */
const companies = 500;
const requestsEach = 100;
const atOnce = 10;

const appId = '01900000-0000-7000-8000-0000000000ff';
const database = testDatabase();
const company: Company = {
  managers: [null, 0, 0, 1, 2, null],
  departments: [[0], [1], [1], [2], [2, 3], [3]],
  above: [null, 0, 1, null],
};
const people = company.managers.map((_, n) => `01900000-0000-7000-8000-00000000a00${n}`);
const departments = company.above.map((_, n) => `01900000-0000-7000-8000-00000000d00${n}`);
const boss: Actor = { ...lan, userId: '01900000-0000-7000-8000-00000000b000', roles: ['administrator'] };
const hierarchy = hierarchyOf(
  people.map((id, n) => ({
    id,
    managerId: people[company.managers[n] ?? -1] ?? null,
    departmentIds: (company.departments[n] ?? []).map((d) => departments[d] ?? ''),
  })),
  departments.map((id, n) => ({ id, parentId: departments[company.above[n] ?? -1] ?? null })),
);
const actors: Actor[] = people.map((userId, n) => ({
  ...lan,
  userId,
  name: `人${n}`,
  departmentIds: (company.departments[n] ?? []).map((d) => departments[d] ?? ''),
  hierarchy,
}));

let forms: Record<FormName, PublishedForm>;
let truth: Record<FormName, Map<string, Truth>>;
let world: World;
/** Each check stands in a company of its own. */
const worldOf = (facts: AccessFacts) => createWorld(database.pool, createAccess({ facts: () => facts }, fieldTypes));

const fieldIds: Record<FormName, readonly string[]> = {
  customer: ['f_name', 'f_phone', 'f_code', 'f_level', 'f_papers', 'f_total', 'f_costs', 'f_deals'],
  deal: ['f_name', 'f_code', 'f_amount', 'f_cost', 'f_margin', 'f_stage', 'f_papers', 'f_customer', 'f_level'],
};
const maskable = new Set(['f_name', 'f_code', 'f_phone']);
const levels = ['a', 'b', 'c'];
const stages = ['s1', 's2', 's3'];
const options = (ids: readonly string[]) => ({
  config: { options: ids.map((id) => ({ id, label: id, color: 'indigo' })) },
});

beforeAll(async () => {
  const facts: AccessFacts = { closedApps: new Set(), roles: [], forms: [] };
  world = await worldOf(facts);
  await addCompany();
  const plain = [
    field('name', 'text'),
    field('phone', 'phone'),
    field('code', 'text'),
    field('level', 'select', options(levels)),
    field('papers', 'file'),
  ];
  const customer = await world.publish('customer', plain);
  const deal = await world.publish('deal', [
    field('name', 'text'),
    field('code', 'text'),
    field('amount', 'number'),
    field('cost', 'number'),
    field('margin', 'formula', { config: { formula: '{f_cost} * 2', result: 'number' } }),
    field('stage', 'select', options(stages)),
    field('papers', 'file'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('level', 'lookup', { config: { through: 'f_customer', fieldId: 'f_level' } }),
  ]);
  const rollup = (fieldId: string) => ({ config: { through: 'f_deals', aggregate: 'sum', fieldId } });
  const whole = await world.publish(
    'customer',
    [
      ...plain,
      field('deals', 'relation', {
        config: { formId: deal.id, inverseOf: { formId: deal.id, fieldId: 'f_customer' } },
      }),
      field('total', 'rollup', rollup('f_amount')),
      field('costs', 'rollup', rollup('f_cost')),
    ],
    customer,
  );
  forms = { customer: whole, deal };
  await fill();
});

async function addCompany() {
  for (const [n, id] of departments.entries())
    await run(
      database.pool,
      sql`insert into departments (id, name, parent_id) values (${id}, ${`部门${n}`},
      ${departments[company.above[n] ?? -1] ?? null})`,
    );
  for (const [n, id] of people.entries()) {
    await run(
      database.pool,
      sql`insert into users (id, user_name, name, updated_at) values (${id}, ${id}, ${`人${n}`}, now())`,
    );
    for (const [at, d] of (company.departments[n] ?? []).entries())
      await run(
        database.pool,
        sql`insert into memberships (user_id, department_id, is_main)
        values (${id}, ${departments[d]}, ${at === 0})`,
      );
  }
  await run(
    database.pool,
    sql`insert into users (id, user_name, name, updated_at) values (${boss.userId}, 'boss', '王总', now())`,
  );
}

async function upload(name: string) {
  const file = { id: newId(), name, size: 3, type: 'application/pdf' };
  await storedFiles(database.pool).insert({ ...file, uploadedBy: boss.userId, uploadedAt: new Date().toISOString() });
  return file;
}

/** 40 customers and 80 deals of everybody's, some with a team; each with a file, and deals with that of a customer. */
async function fill() {
  const papers = await Promise.all(Array.from({ length: 120 }, (_, n) => upload(`${n}.pdf`)));
  truth = { customer: new Map(), deal: new Map() };
  const make = async (form: FormName, rows: { owner: number; values: Record<string, unknown> }[]) => {
    const changes = rows.map(({ owner, values }) => ({
      kind: 'create' as const,
      ownerId: people[owner] ?? '',
      values,
    }));
    const { records } = unwrap(await world.writer.write(boss, forms[form], changes, { atomic: true }));
    for (const [n, { id }] of records.entries()) {
      const team = new Map<number, boolean>();
      if (n % 5 === 0) team.set(n % 6, n % 10 === 0);
      for (const [person, mayEdit] of team)
        await run(
          database.pool,
          sql`insert into record_members (id, form_id, record_id, user_id, may_edit, given_by)
          values (${newId()}, ${forms[form].id}, ${id}, ${people[person]}, ${mayEdit}, ${boss.userId})`,
        );
      truth[form].set(id, { id, owner: rows[n]?.owner ?? 0, values: rows[n]?.values ?? {}, team });
    }
    return records.map(({ id }) => id);
  };
  const customers = await make(
    'customer',
    Array.from({ length: 40 }, (_, n) => ({
      owner: n % 6,
      values: {
        name: `客户${n}`,
        phone: `+86138${String(10_000_000 + n * 7919)}`,
        code: `kx${n}q${n}z`,
        level: levels[n % 3],
        papers: [papers[n]],
      },
    })),
  );
  await make(
    'deal',
    Array.from({ length: 80 }, (_, n) => ({
      owner: (n * 5 + 1) % 6,
      values: {
        name: `商机${n}`,
        code: `sj${n}w${n}y`,
        amount: String(n + 1),
        cost: String(1000 + n),
        stage: stages[n % 3],
        papers: [papers[40 + n], papers[(n * 7) % 40]],
        customer: customers[(n * 3) % 40],
      },
    })),
  );
  // What is worked out is part of the truth, as an administrator reads it.
  for (const form of ['customer', 'deal'] as const) {
    const page = unwrap(await world.reader.query(boss, forms[form], { limit: 200 }));
    for (const { id, values } of page.items) {
      const known = truth[form].get(id);
      if (known) truth[form].set(id, { ...known, values: { ...values } });
      for (const fieldId of fieldIds[form]) expect(values).toHaveProperty(keyOf(fieldId));
    }
  }
}

const scope = (form: FormName): fc.Arbitrary<RoleScope> =>
  fc.oneof(
    fc
      .constantFrom(
        'none' as const,
        'own' as const,
        'own-and-below' as const,
        'department' as const,
        'department-and-below' as const,
        'all' as const,
      )
      .map((kind): RoleScope => ({ kind })),
    fc.constantFrom(...(form === 'customer' ? levels : stages)).map(
      (value): RoleScope => ({
        kind: 'condition',
        condition: {
          field: form === 'customer' ? 'f_level' : 'f_stage',
          operator: 'equals',
          operand: { kind: 'constant', value },
        },
      }),
    ),
  );

const grant = (form: FormName): fc.Arbitrary<FormGrant> =>
  fc
    .record({
      operations: fc.subarray([...operations], { minLength: 1 }),
      scopes: fc.record({ read: scope(form), update: scope(form), delete: scope(form) }),
      fields: fc.dictionary(fc.constantFrom(...fieldIds[form]), fc.record({ right: fc.constantFrom(...fieldRights) })),
      otherFields: fc.constantFrom('hidden' as const, 'read' as const, 'edit' as const),
    })
    .map((one) => Grant.parse({ ...one, formId: forms[form].id }));

const holder: fc.Arbitrary<RoleHolder> = fc.oneof(
  fc.constant({ kind: 'everyone' as const }),
  fc.constantFrom(...people).map((id) => ({ kind: 'user' as const, id })),
  fc.record({ kind: fc.constant('department' as const), id: fc.constantFrom(...departments), below: fc.boolean() }),
);

const roles = () =>
  fc.array(
    fc.record({
      customer: fc.option(grant('customer')),
      deal: fc.option(grant('deal')),
      holders: fc.array(holder, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

/** Numbers that a request is made from. */
const seeds = fc.array(fc.nat(), { minLength: requestsEach, maxLength: requestsEach });

type Operation = Parameters<typeof mayReach>[2];
type Check = (request: Request) => Promise<void>;
interface Request {
  readonly world: World;
  readonly person: number;
  readonly form: FormName;
  readonly reached: ReadonlySet<string>;
  readonly grants: readonly FormGrant[];
  readonly right: (form: FormName, fieldId: string) => ReturnType<typeof rightOn>;
  readonly reaches: (form: FormName, record: Truth, operation?: Operation) => boolean;
  /** One of so many, another each time. */
  readonly pick: <T>(from: readonly T[]) => T;
}

const isSeen = (right: string) => right === 'read' || right === 'edit';
const keyOf = (fieldId: string) => fieldId.slice(2);
const mayRead = ({ grants }: Request) => grants.some((one) => one.operations.includes('read'));

/** A record as somebody reads it, against the truth. Compared as a whole: there are many. */
function expectSeen(request: Request, record: Pick<RecordView, 'id' | 'title' | 'values' | 'masked'>) {
  const { form, right } = request;
  const known = truth[form].get(record.id) as Truth;
  const seen = fieldIds[form].filter((id) => isSeen(right(form, id)));
  const meant = Object.fromEntries(seen.map((id) => [keyOf(id), meantBy(request, id, known)]));
  const stars = fieldIds[form].filter((id) => right(form, id) === 'masked' && maskable.has(id)).map(keyOf);
  const told = Object.entries(record.masked ?? {});
  const actual = {
    isReached: request.reached.has(record.id),
    values: Object.fromEntries(Object.entries(record.values).map(([key, value]) => [key, value ?? null])),
    title: record.title,
    masked: told.map(([key]) => key).sort(),
    isBare: told.some(([key, text]) => text === known.values[key]),
  };
  const title = isSeen(right(form, 'f_name')) ? known.values.name : '';
  const expected = { isReached: true, values: meant, title, masked: stars.sort(), isBare: false };
  if (!isDeepStrictEqual(actual, expected))
    expect.fail(`${JSON.stringify(actual)} is told, and ${JSON.stringify(expected)} is meant`);
}

/** What a field says to somebody who sees it: of other records no more than they reach. */
function meantBy({ form, reaches }: Request, fieldId: string, { values }: Truth): unknown {
  const value = values[keyOf(fieldId)] ?? null;
  if (fieldId === 'f_deals') {
    const ids = ((value ?? []) as string[]).filter((id) => reaches('deal', truth.deal.get(id) as Truth));
    return ids.length > 0 ? ids : null;
  }
  if (form === 'customer' || fieldId !== 'f_level') return value;
  return reaches('customer', truth.customer.get(String(values.customer)) as Truth) ? value : null;
}

const constant = (fieldId: string, value: unknown): Condition =>
  ({ field: fieldId, operator: 'equals', operand: { kind: 'constant', value } }) as Condition;

const checks: Readonly<Record<string, Check>> = {
  async list(request) {
    const { form, world, person, pick, right, reached } = request;
    const filtered = pick([
      null,
      '$title',
      ...fieldIds[form].filter((id) => !['f_customer', 'f_deals', 'f_level', 'f_papers'].includes(id)),
    ]);
    const sorted = pick([
      null,
      'f_name',
      'f_code',
      ...(form === 'deal' ? ['f_cost', 'f_margin'] : ['f_total', 'f_costs']),
    ]);
    const saidOf = ({ values }: Truth, id: string) => values[id === '$title' ? 'name' : keyOf(id)];
    const wanted = filtered && saidOf(pick([...truth[form].values()]), filtered);
    const page = await world.reader.query(actors[person] as Actor, forms[form], {
      limit: 200,
      ...(filtered && { filter: constant(filtered, wanted) }),
      ...(sorted && { sort: [{ field: sorted, direction: 'asc' as const }] }),
    });
    if (!mayRead(request)) return expect(page).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const asked = [filtered, sorted].flatMap((id) => id ?? []);
    if (asked.some((id) => !isSeen(right(form, id === '$title' ? 'f_name' : id))))
      return expect(page).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const { items, titles } = unwrap(page);
    const fits = (one: Truth) => filtered === null || saidOf(one, filtered) === wanted;
    const meant = [...truth[form].values()].filter((one) => reached.has(one.id) && fits(one));
    expect(items.map(({ id }) => id).sort()).toEqual(meant.map(({ id }) => id).sort());
    for (const item of items) expectSeen(request, item);
    expectTitles(request, titles);
  },

  async exportPage(request) {
    const { form, world, person, reached, grants } = request;
    const page = await world.reader.exportPage(actors[person] as Actor, forms[form], {});
    if (!mayRead(request) || !grants.some(({ operations: may }) => may.includes('export')))
      return expect(page).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const { items, titles } = unwrap(page);
    expect(items.map(({ id }) => id).sort()).toEqual([...reached].sort());
    for (const item of items) expectSeen(request, item);
    expectTitles(request, titles);
  },

  async get(request) {
    const { form, world, person, pick, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const got = await world.reader.get(actors[person] as Actor, forms[form], id);
    expect(got.ok).toBe(reached.has(id));
    if (!got.ok) return expect(got.error.code).toBe('not_found');
    expectSeen(request, got.value.record);
    expectTitles(request, got.value.titles);
  },

  async count(request) {
    const { form, world, person, reached } = request;
    const counted = await world.reader.count(actors[person] as Actor, forms[form], {});
    if (mayRead(request)) expect(unwrap(counted).count).toBe(reached.size);
    else expect(counted.ok).toBe(false);
  },

  async search(request) {
    const { form, world, person, pick, right, reached } = request;
    const known = pick([...truth[form].values()]);
    const fieldId = form === 'customer' ? pick(['f_code', 'f_phone']) : 'f_code';
    const needle = String(known.values[keyOf(fieldId)]).replace('+86', '');
    const { hits } = unwrap(await world.reader.search(actors[person] as Actor, needle));
    const isFound = hits.some(({ recordId }) => recordId === known.id);
    if (!reached.has(known.id) || !isSeen(right(form, fieldId))) expect(isFound).toBe(false);
    else if (fieldId === 'f_code') expect(isFound).toBe(true);
    for (const hit of hits.filter(({ formId }) => formId === forms[form].id)) {
      expect(reached.has(hit.recordId)).toBe(true);
      if (!isSeen(right(form, 'f_name'))) expect(hit.title).toBe('');
    }
  },

  async groups(request) {
    const { form, world, person, pick, right, reached } = request;
    const by = form === 'deal' ? pick(['f_stage', 'f_customer', '$owner']) : pick(['f_level', '$owner']);
    const sum = form === 'deal' ? pick(['f_amount', 'f_cost', 'f_margin']) : pick(['f_total', 'f_costs']);
    const figures = [
      { field: sum, of: 'sum' },
      { field: sum, of: 'filled' },
    ] as const;
    const query = { by, figures, limit: 200 };
    const told = await world.reader.groups(actors[person] as Actor, forms[form], query);
    if (!mayRead(request)) return expect(told).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    if ([by, sum].some((id) => !id.startsWith('$') && !isSeen(right(form, id))))
      return expect(told).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const { groups } = unwrap(told);
    expect(groups.reduce((all, { count }) => all + count, 0)).toBe(reached.size);
    const amounts = [...reached].map((id) => Number(truth[form].get(id)?.values[keyOf(sum)] ?? 0));
    const total = amounts.reduce((all, one) => all + one, 0);
    expect(groups.reduce((all, one) => all + Number(one.figures[`sum ${sum}`] ?? 0), 0)).toBe(total);
    const whole = unwrap(await world.reader.figures(actors[person] as Actor, forms[form], { figures }));
    expect(Number(whole[`sum ${sum}`] ?? 0)).toBe(total);
    const pages = unwrap(await world.reader.groupPages(actors[person] as Actor, forms[form], { by, groups, limit: 3 }));
    for (const { items } of pages.groups) for (const item of items) expectSeen(request, item);
    for (const { items } of groups) for (const item of items) expectSeen(request, item);
  },

  /** Who is in the team is told with the record; who may not share it does not change it, nor learns that it is there. */
  async team(request) {
    const { form, world, person, pick, reaches, reached, grants } = request;
    const known = pick([...truth[form].values()]);
    const actor = actors[person] as Actor;
    const told = await world.reader.team(actor, forms[form], known.id);
    expect(told.ok).toBe(reached.has(known.id));
    const sharing = grants.some(({ operations }) => operations.includes('share'));
    // Whoever shares reaches by roles, not by being in the team.
    const isWithin = reaches(form, { ...known, team: new Map() }, 'share');
    if (told.ok) {
      expect(told.value.members.map(({ id, mayEdit }) => [id, mayEdit])).toEqual(
        [...known.team].map(([n, mayEdit]) => [people[n], mayEdit]),
      );
      expect(told.value.mayChange).toBe(sharing && isWithin);
    }
    const written = await world.writer.changeTeam(actor, forms[form], known.id, { put: [], gone: [] });
    if (written.ok) return expect(sharing && isWithin).toBe(true);
    expect(written.error.code).toBe(sharing ? 'not_found' : 'forbidden');
    expect(sharing && isWithin).toBe(false);
  },

  async tally(request) {
    const { form, world, person, pick, right, reached } = request;
    const field = form === 'deal' ? pick(['f_stage', 'f_customer', '$owner']) : pick(['f_level', '$owner']);
    const told = await world.reader.tally(actors[person] as Actor, forms[form], { field });
    if (!mayRead(request)) return expect(told).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    if (!field.startsWith('$') && !isSeen(right(form, field)))
      return expect(told).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(unwrap(told).counts.reduce((all, { count }) => all + count, 0)).toBe(reached.size);
  },

  /** By its id alone: through whichever record names it for the person. */
  async file(request) {
    const { world, person, pick, right, reaches } = request;
    const both = ['customer', 'deal'] as const;
    const named = ({ values }: Truth) => (values.papers as { id: string }[]).map(({ id }) => id);
    const wanted = pick(both.flatMap((form) => [...truth[form].values()].flatMap(named)));
    const opened = await reachFiles(
      { reader: world.reader, files: storedFiles(database.pool) },
      actors[person] as Actor,
      [wanted],
    );
    const isMeant = both.some(
      (form) =>
        isSeen(right(form, 'f_papers')) &&
        [...truth[form].values()].some((one) => named(one).includes(wanted) && reaches(form, one)),
    );
    expect(opened.has(wanted)).toBe(isMeant);
  },

  async span(request) {
    const { form, world, person, reached } = request;
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const query = { start: '$created_at', from: day(-100), until: day(100) };
    const told = await world.reader.span(actors[person] as Actor, forms[form], query);
    if (!mayRead(request)) return expect(told).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const { items } = unwrap(told);
    expect(items.map(({ id }) => id).sort()).toEqual([...reached].sort());
    for (const item of items) expectSeen(request, item);
  },

  async titles(request) {
    const { form, world, person, right, reached } = request;
    const all = [...truth[form].keys()];
    const titles = await world.reader.titles(actors[person] as Actor, forms[form], all);
    const meant = isSeen(right(form, 'f_name')) ? all.filter((id) => reached.has(id)) : [];
    expect(Object.keys(titles).sort()).toEqual(meant.sort());
  },

  async history(request) {
    const { form, world, person, pick, right, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const told = await world.reader.history(actors[person] as Actor, forms[form], id);
    expect(told.ok).toBe(reached.has(id));
    if (!told.ok) return;
    for (const { changes } of told.value.items)
      for (const key of Object.keys(changes).filter((one) => !one.startsWith('$')))
        expect(isSeen(right(form, `f_${key}`))).toBe(true);
  },

  async neighbours(request) {
    const { form, world, person, pick, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const around = await world.reader.neighbours(actors[person] as Actor, forms[form], id, {});
    expect(around.ok).toBe(reached.has(id));
    if (!around.ok) return;
    for (const beside of [around.value.previous, around.value.next]) if (beside) expect(reached.has(beside)).toBe(true);
  },

  /** A stale save shows what is stored now: no more of it than reading would. */
  async stale(request) {
    const { form, world, person, pick, reaches, right } = request;
    const known = pick([...truth[form].values()]);
    const kind = pick(['update', 'delete'] as const);
    const change = { kind, id: known.id, version: 99, ...(kind === 'update' && { values: {} }) } as never;
    const written = await world.writer.write(actors[person] as Actor, forms[form], [change], { atomic: true });
    expect(written.ok).toBe(false);
    if (written.ok) return;
    const may = request.grants.some(({ operations }) => operations.includes(kind));
    if (!may) return expect(written.error.code).toBe('forbidden');
    expect(written.error.code).toBe(reaches(form, known, kind) ? 'conflict' : 'not_found');
    if (written.error.code !== 'conflict') return;
    const current = written.error.current as { title: string; values: object };
    for (const key of Object.keys(current.values)) expect(isSeen(right(form, `f_${key}`))).toBe(true);
    if (!isSeen(right(form, 'f_name'))) expect(current.title).toBe('');
  },

  /** Whether a guess is right cannot be told from the answer. */
  async guess(request) {
    const { form, world, person, pick, right } = request;
    const hidden = fieldIds[form].filter((id) => !isSeen(right(form, id)));
    if (hidden.length === 0) return;
    const key = keyOf(pick(hidden));
    const known = pick([...truth[form].values()]);
    const answer = async (value: unknown) => {
      const change = { kind: 'update' as const, id: known.id, values: { [key]: value } };
      const written = await world.writer.write(actors[person] as Actor, forms[form], [change], { atomic: true });
      expect(written.ok && written.value.records.some(({ version }) => version > 1)).toBe(false);
      return JSON.stringify(written);
    };
    const other = pick([...truth[form].values()].filter(({ values }) => values[key] !== known.values[key]));
    if (!computed.has(key)) expect(await answer(known.values[key])).toBe(await answer(other?.values[key]));
  },
};

/** What people do not fill in is passed over whatever is sent. */
const computed = new Set(['margin', 'level', 'total', 'costs', 'deals']);

/** Names of records that are out of reach, or whose title is hidden, are not told along. */
function expectTitles({ right, reaches }: Request, titles: Readonly<Record<string, string>>) {
  for (const id in titles)
    for (const form of ['customer', 'deal'] as const) {
      const known = truth[form].get(id);
      if (known && !(reaches(form, known) && isSeen(right(form, 'f_name'))))
        expect.fail(`The name of ${id} of ${form} is told.`);
    }
}

function requestFrom(seed: number, world: World, given: readonly GivenRole[]): [string, Request] {
  let state = seed;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0;
    return from[state % from.length] as T;
  };
  const person = pick(people.map((_, n) => n));
  const form = pick(['customer', 'deal'] as const);
  const grantsOn = (one: FormName) => grantsOf(company, given, person, forms[one].id, { people, departments });
  const reaches = (one: FormName, record: Truth, operation: Operation = 'read') =>
    mayReach(company, grantsOn(one), operation, person, record);
  const reached = new Set([...truth[form].values()].filter((one) => reaches(form, one)).map(({ id }) => id));
  const right = (one: FormName, id: string) => rightOn(grantsOn, one, id);
  const kind = pick(Object.keys(checks));
  return [kind, { world, person, form, reached, grants: grantsOn(form), right, reaches, pick }];
}

test(`${companies * requestsEach} requests under ${companies} generated sets of roles leak nothing`, async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(roles(), seeds, async (drawn, numbers) => {
      const given = drawn.map(
        ({ customer, deal, holders }, n): GivenRole => ({
          id: `r${n}`,
          appId,
          role: { name: `角色${n}`, manages: false, forms: [customer, deal].flatMap((one) => one ?? []) },
          holders,
        }),
      );
      // A role opens forms of its own app: here both stand in one.
      const inOne = Object.values(forms).map((form) => ({ ...form, appId }));
      const here = await worldOf({ closedApps: new Set([appId]), roles: given, forms: inOne });
      for (let at = 0; at < numbers.length; at += atOnce) {
        const batch = numbers.slice(at, at + atOnce).map((seed) => requestFrom(seed, here, given));
        const answers = await Promise.allSettled(batch.map(([kind, request]) => checks[kind]?.(request)));
        asked += answers.length;
        answers.forEach((answer, n) => {
          if (answer.status === 'rejected')
            throw new Error(
              `${batch[n]?.[0]} by person ${batch[n]?.[1].person} of ${batch[n]?.[1].form}: ${answer.reason}`,
            );
        });
      }
    }),
    { numRuns: companies, endOnFailure: true },
  );
  expect(asked).toBe(companies * requestsEach);
}, 1_200_000);
