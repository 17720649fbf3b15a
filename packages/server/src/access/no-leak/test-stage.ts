import { type AccessFacts, newId, type PublishedForm, sql } from '@mortise/core';
import { createDiscussions, createSignal, type Pool, run, storedFiles, waypointStore } from '@mortise/db';
import { compared, duplicateRules } from '../../records/duplicates/test-rules.ts';
import { field, unwrap, type World } from '../../records/test-world.ts';
import { fieldIds, keyOf, levels, stages } from './fields.ts';
import type { FormName, Truth } from './naive-model.ts';
import { addCompany, boss, people, type Stage, worldOf } from './test-company.ts';

const options = (ids: readonly string[]) => ({
  config: { options: ids.map((id) => ({ id, label: id, color: 'indigo' })) },
});

/** Customers and deals of everybody's, with all that stands beside them, and what is true of them. */
export async function setStage(pool: Pool): Promise<Stage> {
  const facts: AccessFacts = { closedApps: new Set(), roles: [], forms: [] };
  const world = await worldOf(pool, facts);
  await addCompany(pool);
  const forms = await publish(world);
  const rules = duplicateRules(pool, world);
  await rules.publish({
    name: '编码',
    keys: [{ id: 'k_1', match: 'text' }],
    forms: [compared(forms.customer, 'code'), compared(forms.deal, 'code')],
    on: { form: 'warn', import: 'off', api: 'off' },
  });
  const made = await fill(pool, world, forms);
  await rules.settle();
  const comments = await addBeside(pool, forms, made);
  return { pool, forms, truth: await asRead(world, forms, made), comments };
}

async function publish(world: World): Promise<Record<FormName, PublishedForm>> {
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
    field('stage', 'select', { config: { ...options(stages).config, track: true } }),
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
  return { customer: whole, deal };
}

async function upload(pool: Pool, name: string) {
  const file = { id: newId(), name, size: 3, type: 'application/pdf' };
  await storedFiles(pool).insert({ ...file, uploadedBy: boss.userId, uploadedAt: new Date().toISOString() });
  return file;
}

type Made = Record<FormName, Map<string, Truth>>;

/** 40 customers and 80 deals of everybody's, some with a team; each with a file, and deals with that of a customer. */
async function fill(pool: Pool, world: World, forms: Stage['forms']): Promise<Made> {
  const papers = await Promise.all(Array.from({ length: 120 }, (_, n) => upload(pool, `${n}.pdf`)));
  const truth: Made = { customer: new Map(), deal: new Map() };
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
          pool,
          sql`insert into record_members (id, form_id, record_id, user_id, may_edit, given_by)
          values (${newId()}, ${forms[form].id}, ${id}, ${people[person]}, ${mayEdit}, ${boss.userId})`,
        );
      truth[form].set(id, { id, version: 1, owner: rows[n]?.owner ?? 0, values: rows[n]?.values ?? {}, team });
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
  // Some deals have gone a stage further, some of them to somebody else.
  const moved = [...truth.deal.values()].slice(0, 60).map(({ id, owner }, n) => ({
    kind: 'update' as const,
    id,
    values: { stage: 's2' },
    ...(n % 3 ? { ownerId: people[(owner + 1) % people.length] ?? '' } : {}),
  }));
  unwrap(await world.writer.write(boss, forms.deal, moved, { atomic: true }));
  return truth;
}

/** Comments at every third record; for everybody favourites, and records they have looked at. */
async function addBeside(pool: Pool, forms: Stage['forms'], made: Made): Promise<ReadonlyMap<string, string>> {
  const discussions = createDiscussions(pool, createSignal());
  const waypoints = waypointStore(pool);
  const comments = new Map<string, string>();
  for (const name of ['customer', 'deal'] as const) {
    const formId = forms[name].id;
    for (const [n, recordId] of [...made[name].keys()].entries()) {
      if (n % 3 === 0) {
        const id = newId();
        comments.set(recordId, id);
        await discussions.add({
          id,
          formId,
          recordId,
          by: boss.userId,
          at: new Date(),
          text: `说明${n}`,
          mentioned: [],
        });
      }
      if (n < 12)
        for (const userId of people) await waypoints.addFavourite(userId, { kind: 'record', id: recordId, formId });
      if (n >= 8 && n < 20)
        for (const userId of people) await waypoints.visit(userId, { kind: 'record', id: recordId, formId });
    }
    for (const userId of people) await waypoints.addFavourite(userId, { kind: 'form', id: formId, formId });
  }
  return comments;
}

/** What is worked out is part of the truth, as an administrator reads it. */
async function asRead(world: World, forms: Stage['forms'], made: Made): Promise<Made> {
  for (const form of ['customer', 'deal'] as const) {
    const page = unwrap(await world.reader.query(boss, forms[form], { limit: 200 }));
    for (const { id, version, ownerId, values } of page.items) {
      const known = made[form].get(id);
      if (known) made[form].set(id, { ...known, version, owner: people.indexOf(ownerId ?? ''), values: { ...values } });
      for (const fieldId of fieldIds[form]) if (!(keyOf(fieldId) in values)) throw new Error(`${fieldId} is not read.`);
    }
  }
  return made;
}
