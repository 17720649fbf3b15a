import type { Condition } from '@mortise/core';
import { expect } from 'vitest';
import { unwrap } from '../../../records/test-world.ts';
import { isSeen, keyOf, stages } from '../fields.ts';
import { people } from '../test-company.ts';
import type { Check, Request } from '../test-request.ts';
import { expectSeen, expectTitles, mayRead, sorted } from '../test-seen.ts';

const forbidden = { ok: false, error: { code: 'forbidden' } };
const invalid = { ok: false, error: { code: 'invalid' } };

/** What can be told of many records at once: groups, columns of a board, sums, counts by value. */
export const figureRoads: Readonly<Record<string, Check>> = {
  async groups(request) {
    const { form, forms, world, actor, pick, right } = request;
    const by = form === 'deal' ? pick(['f_stage', 'f_customer', '$owner']) : pick(['f_level', '$owner']);
    const sum = form === 'deal' ? pick(['f_amount', 'f_cost', 'f_margin']) : pick(['f_total', 'f_costs']);
    const figures = [
      { field: sum, of: 'sum' },
      { field: sum, of: 'filled' },
    ] as const;
    const told = await world.reader.groups(actor, forms[form], { by, figures, limit: 200 });
    if (!mayRead(request)) return expect(told).toMatchObject(forbidden);
    if ([by, sum].some((id) => !isSeen(right(form, id)))) return expect(told).toMatchObject(invalid);
    const { groups, titles } = unwrap(told);
    expectSizes(request, by, groups);
    expectTitles(request, titles);
    const total = reachedOnes(request).reduce((all, { values }) => all + Number(values[keyOf(sum)] ?? 0), 0);
    expect(groups.reduce((all, one) => all + Number(one.figures[`sum ${sum}`] ?? 0), 0)).toBe(total);
    const whole = unwrap(await world.reader.figures(actor, forms[form], { figures }));
    expect(Number(whole[`sum ${sum}`] ?? 0)).toBe(total);
    for (const { items } of groups) expectSeen(request, items);
  },

  /** Columns of a board, each gone through page by page. */
  async board(request) {
    const { forms, world, actor, right, truth } = request;
    const { deal: form } = forms;
    const here = { ...request, form: 'deal' as const, reached: ownReach(request) };
    const told = await world.reader.groups(actor, form, { by: 'f_stage', limit: 4 });
    if (!mayRead(here)) return expect(told).toMatchObject(forbidden);
    if (!isSeen(right('deal', 'f_stage'))) return expect(told).toMatchObject(invalid);
    const { groups } = unwrap(told);
    for (const stage of stages) {
      const column = groups.find(({ key }) => key === stage);
      const rest = column?.nextCursor
        ? unwrap(
            await world.reader.query(actor, form, { filter: inStage(stage), cursor: column.nextCursor, limit: 200 }),
          )
        : null;
      const all = [...(column?.items ?? []), ...(rest?.items ?? [])];
      const meant = [...here.reached].filter((id) => truth.deal.get(id)?.values.stage === stage);
      expect(sorted(all.map(({ id }) => id))).toEqual(sorted(meant));
      expectSeen(here, all);
    }
    const known = groups.map(({ key, lane }) => ({ key, lane }));
    const pages = unwrap(await world.reader.groupPages(actor, form, { by: 'f_stage', groups: known, limit: 3 }));
    for (const { items } of pages.groups) expectSeen(here, items);
    expectTitles(here, pages.titles);
  },

  async tally(request) {
    const { form, forms, world, actor, pick, right } = request;
    const field = form === 'deal' ? pick(['f_stage', 'f_customer', '$owner']) : pick(['f_level', '$owner']);
    const told = await world.reader.tally(actor, forms[form], { field });
    if (!mayRead(request)) return expect(told).toMatchObject(forbidden);
    if (!isSeen(right(form, field))) return expect(told).toMatchObject(invalid);
    expectSizes(request, field, unwrap(told).counts);
  },
};

const inStage = (stage: string): Condition => ({
  field: 'f_stage',
  operator: 'equals',
  operand: { kind: 'constant', value: stage },
});

const ownReach = ({ truth, reaches }: Request) =>
  new Set([...truth.deal.values()].filter((one) => reaches('deal', one)).map(({ id }) => id));

const reachedOnes = ({ form, truth, reached }: Request) => [...reached].flatMap((id) => truth[form].get(id) ?? []);

/** Each value as often as reached records have it; of a record that is out of reach no more than that something is there. */
function expectSizes(
  request: Request,
  by: string,
  told: readonly { readonly key: string | null; readonly count: number }[],
): void {
  const meant = new Map<string, number>();
  for (const { owner, values } of reachedOnes(request)) {
    const key = String((by === '$owner' ? people[owner] : values[keyOf(by)]) ?? null);
    meant.set(key, (meant.get(key) ?? 0) + 1);
  }
  expect(told.reduce((all, { count }) => all + count, 0)).toBe(request.reached.size);
  for (const { key, count } of told) expect([key, count]).toEqual([key, meant.get(String(key))]);
}
