import { type PublishedView, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { expect, test } from 'vitest';
import { builder } from '../definitions/test-ports.ts';
import { block, colours, database, formWith, price, unwrap } from './test-type-changes.ts';

test('an option that is merged into another goes over in records, views and history', async () => {
  const colour = (options: object[], more: object = {}) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options }, ...more });
  const made = await formWith('款式', colour(colours));
  await made.insert('colour', ['opt_rose', 'opt_rose', 'opt_red', 'opt_blue', null]);
  const filter = { field: 'b_colour', operator: 'equals', operand: { kind: 'constant', value: 'opt_rose' } };
  const draft = { formId: made.form.id, name: '玫红', filter };
  const view = unwrap(await made.createDefinition(builder, { kind: 'view', draft }));

  const refused = await made.publish(
    colour(
      colours.filter(({ id }) => id !== 'opt_rose'),
      { replaced: { opt_rose: null } },
    ),
  );
  unwrap(
    await made.publish(
      colour(
        colours.filter(({ id }) => id !== 'opt_rose'),
        { replaced: { opt_rose: 'opt_red' } },
      ),
    ),
  );
  await made.work();

  expect(refused).toMatchObject({ ok: false, error: { code: 'in_use', usedBy: [{ definitionId: view.id }] } });
  expect((await made.column('colour')).map(String).sort()).toEqual([
    'null',
    'opt_blue',
    'opt_red',
    'opt_red',
    'opt_red',
  ]);
  const after = unwrap(await made.getDefinition(builder, { id: view.id })).published as PublishedView;
  expect(after.filter).toMatchObject({ operand: { value: 'opt_red' } });
  const audit = await run<{ changes: unknown }>(
    database.pool,
    sql`select changes from audit where form_id = ${made.form.id} and kind = 'updated'`,
  );
  expect(audit.map(({ changes }) => changes)).toEqual([
    { colour: ['opt_rose', 'opt_red'] },
    { colour: ['opt_rose', 'opt_red'] },
  ]);
});

test('an option that a rule names is not taken out, whatever records get instead', async () => {
  const colour = (options: object[], more: object = {}) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options }, ...more });
  const made = await formWith('配色', colour(colours), price('text'));
  const { revision } = unwrap(await made.getDefinition(builder, { id: made.form.id }));
  const rule = {
    id: 'r_blue',
    name: '蓝色要报价',
    kind: 'interact',
    when: { kind: 'formula', formula: '{b_colour} = "蓝"' },
    actions: [{ do: 'require', fields: ['b_price'] }],
  };
  const left = colours.filter(({ id }) => id !== 'opt_blue');
  const blocks = [colour(left, { replaced: { opt_blue: 'opt_red' } }), price('text')];

  const draft = { name: '配色', blocks, rules: [rule] };
  const refused = await made.publishDefinition(builder, { id: made.form.id, revision, draft });

  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'in_use', usedBy: [{ place: { zh: '规则「蓝色要报价」' }, at: { ruleId: 'r_blue' } }] },
  });
});

test('an option that is renamed stays the same, and a formula that compares with its old name is told', async () => {
  const colour = (options: object[]) =>
    block('b_colour', 'select', { key: 'colour', label: '颜色', config: { options } });
  const made = await formWith('改名', colour(colours), price('text'));
  await made.insert('colour', ['opt_blue']);
  const { revision } = unwrap(await made.getDefinition(builder, { id: made.form.id }));
  const when = { kind: 'formula', formula: '{b_colour} = "蓝"' };
  const rule = { id: 'r_blue', name: '蓝', kind: 'interact', when, actions: [{ do: 'require', fields: ['b_price'] }] };
  const renamed = colours.map((option) => (option.id === 'opt_blue' ? { ...option, label: '天蓝' } : option));
  const draft = { name: '改名', blocks: [colour(renamed), price('text')], rules: [rule] };
  const saved = unwrap(await made.saveDraft(builder, { id: made.form.id, revision, draft }));

  const found = unwrap(await made.impact(builder, { id: made.form.id }));
  unwrap(await made.publishDefinition(builder, { id: made.form.id, revision: saved.revision }));

  expect(found.warnings.map(({ code, path }) => [code, path])).toEqual([
    ['renamed', ['blocks', 'b_colour', 'config', 'opt_blue']],
  ]);
  expect(await made.column('colour')).toEqual(['opt_blue']);
  expect((await made.published()).version).toBe(2);
});
