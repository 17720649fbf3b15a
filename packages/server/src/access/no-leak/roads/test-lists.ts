import type { Condition, FormatContext } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect } from 'vitest';
import { exportColumns } from '../../../export/export-columns.ts';
import { exportRows } from '../../../export/export-rows.ts';
import { reachForm } from '../../../records/reach-form.ts';
import { unwrap } from '../../../records/test-world.ts';
import { fieldIds, isSeen, keyOf, maskable } from '../fields.ts';
import type { Truth } from '../naive-model.ts';
import { people } from '../test-company.ts';
import type { Check, Request } from '../test-request.ts';
import { expectSeen, expectTitles, mayRead, sorted } from '../test-seen.ts';

const forbidden = { ok: false, error: { code: 'forbidden' } };
const invalid = { ok: false, error: { code: 'invalid' } };
const constant = (fieldId: string, value: unknown): Condition =>
  ({ field: fieldId, operator: 'equals', operand: { kind: 'constant', value } }) as Condition;
const filterable = (form: Request['form']) =>
  fieldIds[form].filter((id) => !['f_customer', 'f_deals', 'f_level', 'f_papers'].includes(id));

/** Lists: filtered, sorted, counted, taken out, on a calendar. */
export const listRoads: Readonly<Record<string, Check>> = {
  async list(request) {
    const { form, forms, truth, world, actor, pick, right, reached } = request;
    const filtered = pick([null, '$title', '$owner', ...filterable(form)]);
    const order = pick([
      null,
      'f_name',
      'f_code',
      ...(form === 'deal' ? ['f_cost', 'f_margin'] : ['f_total', 'f_costs']),
    ]);
    const saidOf = ({ owner, values }: Truth, id: string) =>
      id === '$owner' ? people[owner] : values[id === '$title' ? 'name' : keyOf(id)];
    const wanted = filtered && saidOf(pick([...truth[form].values()]), filtered);
    const page = await world.reader.query(actor, forms[form], {
      limit: 200,
      ...(filtered && { filter: constant(filtered, wanted) }),
      ...(order && { sort: [{ field: order, direction: 'asc' as const }] }),
    });
    if (!mayRead(request)) return expect(page).toMatchObject(forbidden);
    const asked = [filtered, order].flatMap((id) => id ?? []);
    if (asked.some((id) => !isSeen(right(form, id === '$title' ? 'f_name' : id))))
      return expect(page).toMatchObject(invalid);
    const { items, titles } = unwrap(page);
    const fits = (one: Truth) => filtered === null || saidOf(one, filtered) === wanted;
    const meant = [...truth[form].values()].filter((one) => reached.has(one.id) && fits(one));
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(meant.map(({ id }) => id)));
    expectSeen(request, items);
    expectTitles(request, titles);
  },

  async exportPage(request) {
    const { form, forms, world, actor, reached, may } = request;
    const page = await world.reader.exportPage(actor, forms[form], {});
    if (!mayRead(request) || !may(form, 'export')) return expect(page).toMatchObject(forbidden);
    const { items, titles } = unwrap(page);
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(reached));
    expectSeen(request, items);
    expectTitles(request, titles);
  },

  /** The cells of a file: a column that is hidden is not there, one that is masked holds nothing but stars. */
  async exportFile(request) {
    const { form, forms, truth, world, actor, right, may, pick } = request;
    if (!mayRead(request) || !may(form, 'export')) return;
    const reach = reachForm({ access: world.access, catalog: fieldTypes }, actor, forms[form], 'export');
    const plain = fieldIds[form].filter((id) => !['f_papers', 'f_customer', 'f_deals', 'f_level'].includes(id));
    const asked = {
      fields: plain,
      records: { kind: 'all' as const },
      format: 'csv' as const,
      values: pick(['shown', 'stored'] as const),
      subforms: 'merged' as const,
      attachments: 'none' as const,
      sort: [],
    };
    const { main } = exportColumns(world.access, actor, reach, asked as never);
    const meant = plain.filter((id) => isSeen(right(form, id)) || (right(form, id) === 'masked' && maskable.has(id)));
    expect(
      main.flatMap((column) => (column.of === 'record' && column.fieldId !== '$id' ? [column.fieldId] : [])),
    ).toEqual(meant);
    const page = unwrap(await world.reader.exportPage(actor, forms[form], { limit: 20 }));
    const context = { locale: 'zh', timeZone: 'Asia/Shanghai', titles: page.titles } as unknown as FormatContext;
    const text = JSON.stringify(exportRows(page, main, context, { repeats: true }));
    const hidden = plain.filter((id) => maskable.has(id) && !isSeen(right(form, id))).map(keyOf);
    for (const { id } of page.items)
      for (const key of hidden) {
        const value = String(truth[form].get(id)?.values[key]);
        if (text.includes(`"${value}"`)) expect.fail(`${key} of ${id} stands in the file.`);
      }
  },

  async count(request) {
    const { form, forms, world, actor, reached } = request;
    const counted = await world.reader.count(actor, forms[form], {});
    if (mayRead(request)) expect(unwrap(counted).count).toBe(reached.size);
    else expect(counted.ok).toBe(false);
    const [beside] = await world.reader.counts(actor, [{ form: forms[form], filter: null }]);
    expect(beside?.count ?? null).toBe(mayRead(request) ? reached.size : null);
  },

  async span(request) {
    const { form, forms, world, actor, reached } = request;
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const query = { start: '$created_at', from: day(-100), until: day(100) };
    const told = await world.reader.span(actor, forms[form], query);
    if (!mayRead(request)) return expect(told).toMatchObject(forbidden);
    const { items, titles } = unwrap(told);
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(reached));
    expectSeen(request, items);
    expectTitles(request, titles);
  },

  /** Which records have these values, as an import asks. */
  async match(request) {
    const { form, forms, truth, world, actor, pick, right, reached } = request;
    const field = pick(['f_code', 'f_name']);
    const known = pick([...truth[form].values()]);
    const told = await world.reader.match(actor, forms[form], [field], [[known.values[keyOf(field)]]]);
    if (!mayRead(request)) return expect(told.ok).toBe(false);
    if (!isSeen(right(form, field))) return expect(told).toMatchObject(invalid);
    expect(unwrap(told)).toEqual([reached.has(known.id) ? [known.id] : []]);
  },
};
