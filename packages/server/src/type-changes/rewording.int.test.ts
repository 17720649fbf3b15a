import { type FormDraft, type PublishedForm, raw, sql } from '@mortise/core';
import { derivationsDue, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { definitionUseCases } from '../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../definitions/test-ports.ts';
import { carryOver } from '../records/derived/carry-over.ts';
import { carryPorts } from '../records/derived/test-ports.ts';
import { createWorld, field, lan, unwrap, type World } from '../records/test-world.ts';
import { runTypeChanges } from './run-type-changes.ts';

const database = testDatabase();
let world: World;
let over: ReturnType<typeof overDatabase>;
let cases: ReturnType<typeof definitionUseCases>;

beforeAll(async () => {
  world = await createWorld(database.pool);
  over = overDatabase(database.pool, fieldTypes);
  cases = definitionUseCases(over.ports);
});

async function formWith(name: string, blocks: FormDraft['blocks']) {
  const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name }));
  const { id } = unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name }));
  const publish = async (next: FormDraft['blocks'], more: Partial<FormDraft> = {}) => {
    const { revision, draft } = unwrap(await cases.getDefinition(builder, { id }));
    const content = { ...(draft as FormDraft), blocks: next, ...more };
    unwrap(await cases.publishDefinition(builder, { id, revision, draft: content }));
  };
  const form = async (): Promise<PublishedForm> => {
    world.forms.forget();
    const found = await world.forms.find(id);
    if (!found) throw new Error('not published');
    return found;
  };
  await publish(blocks);
  const found = async (search: string) =>
    unwrap(await world.reader.query(lan, await form(), { search })).items.map(({ title }) => title);
  return { id, publish, form, found };
}

const due = () => derivationsDue(database.pool);
const ports = (more: object = {}) => ({ ...carryPorts(database.pool, world), ...more });
const never = new AbortController().signal;
async function work() {
  world.forms.forget();
  await runTypeChanges(over.ports)(never);
  world.forms.forget();
  await carryOver(ports())(never);
}

test('records are called and found by what their fields say after another field names them and one was converted', async () => {
  const made = await formWith('客户', [field('name', 'text'), field('level', 'text'), field('mail', 'email')]);
  await world.create(await made.form(), { name: '朗泽', level: '战略', mail: 'lan@example.com' }, { name: '海曜' });

  const levels = { options: [{ id: 'o_1', label: '战略', color: 'indigo' }] };
  await made.publish([field('name', 'text'), field('level', 'select', { config: levels }), field('mail', 'email')], {
    titleFieldId: 'f_mail',
  });
  const before = await made.found('朗泽');
  await work();

  expect(before).toEqual(['朗泽']);
  expect(await made.found('朗泽')).toEqual(['lan@example.com']);
  expect(await made.found('lan@ex')).toEqual(['lan@example.com']);
  // A choice is filtered, not searched.
  expect(await made.found('战略')).toEqual([]);
  expect(await made.found('海曜')).toEqual(['']);
  const told = await run<{ n: number }>(
    database.pool,
    sql`select count(*)::integer as n from outbox where form_id = ${made.id} and kind = 'record.updated'`,
  );
  expect(told).toEqual([{ n: 1 }]);
  expect(await run(database.pool, sql`select 1 from derivations_due`)).toEqual([]);
});

test('an option that is renamed is found by its new name, and a field that comes back by its old values', async () => {
  const place = (label: string) =>
    field('place', 'cascader', { config: { nodes: [{ id: 'n_1', label }], leafOnly: true, showPath: true } });
  const made = await formWith('门店', [field('name', 'text'), field('note', 'textarea'), place('华东')]);
  await world.create(await made.form(), { name: '一店', note: '靠近地铁', place: ['n_1'] });

  await made.publish([field('name', 'text'), place('长三角')]);
  await work();
  const gone = [await made.found('地铁'), await made.found('华东')];
  const renamed = await made.found('长三角');
  await made.publish([field('name', 'text'), field('note', 'textarea'), place('长三角')]);
  await work();

  expect(gone).toEqual([[], []]);
  expect(renamed).toEqual(['一店']);
  expect(await made.found('地铁')).toEqual(['一店']);
});

test('a new empty field, or a limit, costs no work at all', async () => {
  const made = await formWith('线索', [field('name', 'text')]);
  await world.create(await made.form(), { name: '甲' });

  await made.publish([field('name', 'text', { config: { maxLength: 50 } }), field('note', 'text')]);

  expect(await run(database.pool, sql`select 1 from derivations_due`)).toEqual([]);
});

test('broken off halfway it goes on where it was; what is right already is not written again', async () => {
  const made = await formWith('设备', [field('name', 'text'), field('code', 'text')]);
  const form = await made.form();
  await world.create(
    form,
    ...Array.from({ length: 1200 }, (_, index) => ({ name: `设备${index}`, code: `C${index}` })),
  );
  const kept = await run<{ id: string }>(
    database.pool,
    raw(`update records."${form.key}" set record_title = code where name = '设备7' returning id`),
  );
  const writerOf = () =>
    run(database.pool, raw(`select xmin::text from records."${form.key}" where id = '${kept[0]?.id}'`));
  const writer = await writerOf();

  await made.publish([field('name', 'text'), field('code', 'text')], { titleFieldId: 'f_code' });
  await made.form();
  const broken = new AbortController();
  const breaking = {
    ...due(),
    advance: async (id: string, cursor: string) => {
      await due().advance(id, cursor);
      broken.abort();
    },
  };
  await carryOver(ports({ due: breaking }))(broken.signal);
  const halfway = await run<{ record_title: string }>(
    database.pool,
    raw(`select record_title from records."${form.key}" where record_title like '设备%'`),
  );
  await work();

  expect(halfway.length).toBe(700);
  expect(await made.found('C1199')).toEqual(['C1199']);
  const left = await run(database.pool, raw(`select 1 from records."${form.key}" where record_title like '设备%'`));
  expect(left).toEqual([]);
  expect(await writerOf()).toEqual(writer);
});
