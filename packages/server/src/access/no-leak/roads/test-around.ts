import { defaultCalendar, systemClock, type TimelineEntry, workingCalendar } from '@mortise/core';
import { createDiscussions, createRecordRows, createSignal, waypointStore } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { expect } from 'vitest';
import { discussionUseCases } from '../../../discussions/discussion-use-cases.ts';
import { createReadRelated } from '../../../pages/read-related.ts';
import { unwrap } from '../../../records/test-world.ts';
import { waypointUseCases } from '../../../waypoints/waypoint-use-cases.ts';
import { isSeen } from '../fields.ts';
import type { Check, Request } from '../test-request.ts';
import { expectSeen, expectTitles, sorted, titleOf } from '../test-seen.ts';

const portsOf = ({ pool, world: { access, forms, reader } }: Request) => ({
  access,
  forms,
  reader,
  catalog: fieldTypes,
  rows: createRecordRows(pool),
  clock: systemClock,
  calendar: async () => workingCalendar(defaultCalendar),
  discussions: createDiscussions(pool, createSignal()),
  people: { find: async () => null, search: async () => [] },
});

/** What stands around a record: its timeline, its comments, lists of others, and what people keep at hand. */
export const aroundRoads: Readonly<Record<string, Check>> = {
  async timeline(request) {
    const { form, forms, actor, pick, reached, truth, comments } = request;
    const { id } = pick([...truth[form].values()]);
    const sources = [{ formId: forms.deal.id, fieldId: 'f_customer', made: true, moved: true }];
    const told = await discussionUseCases(portsOf(request)).timeline(actor, forms[form], id, {
      limit: 100,
      ...(form === 'customer' && { sources }),
    });
    expect(told.ok).toBe(reached.has(id));
    if (!told.ok) return expect(told.error.code).toBe('not_found');
    const { items, titles } = told.value;
    expect(items.filter(({ kind }) => kind === 'comment').map((entry) => entry.id)).toEqual(
      comments.has(id) ? [comments.get(id)] : [],
    );
    for (const entry of items) expectEntry(request, entry);
    expectTitles(request, titles);
    const made = items.flatMap((entry) => (entry.kind === 'related' && entry.moved === null ? [entry.recordId] : []));
    if (form === 'customer') expect(sorted(made)).toEqual(sorted(pointingTo(request, id)));
  },

  /** Who may not read the record changes nothing about what is said of it, nor learns that something is. */
  async comment(request) {
    const { form, forms, actor, pick, reached, truth, comments } = request;
    const { id } = pick([...truth[form].values()]);
    const about = discussionUseCases(portsOf(request));
    const commentId = comments.get(id) ?? '01900000-0000-7000-8000-00000000ffff';
    const which = { recordId: id, commentId };
    const told = await about.react(actor, forms[form], { ...which, reaction: 'agree', given: false });
    if (!reached.has(id)) return expect(told).toMatchObject({ error: { code: 'not_found', what: 'record' } });
    expect(told.ok).toBe(comments.has(id));
    const changed = await about.changeComment(actor, forms[form], { ...which, text: '改' });
    expect(changed).toMatchObject({ error: { code: comments.has(id) ? 'forbidden' : 'not_found' } });
  },

  /** Deals of a customer, and the customer of a deal, with how many there are. */
  async related(request) {
    const { form, forms, actor, pick, reached, right, may, reaches, truth } = request;
    const known = pick([...truth[form].values()]);
    const way = {
      direction: form === 'customer' ? 'in' : 'out',
      formId: forms.deal.id,
      fieldId: 'f_customer',
    } as const;
    const asked = { id: 'a', via: way, columns: [], filter: null, sort: [], limit: 50 };
    const read = createReadRelated(portsOf(request));
    const lists = await read.lists(actor, forms[form], known.id, [asked]);
    const counts = await read.counts(actor, forms[form], known.id, [asked]);
    expect([lists.ok, counts.ok]).toEqual(Array(2).fill(reached.has(known.id)));
    if (!lists.ok || !counts.ok) return;
    const end = form === 'customer' ? 'deal' : 'customer';
    if (!may(end, 'read') || !isSeen(right('deal', 'f_customer')))
      return expect([lists.value, counts.value]).toEqual([[], []]);
    const customer = truth.customer.get(String(known.values.customer));
    const meant =
      end === 'deal' ? pointingTo(request, known.id) : customer && reaches('customer', customer) ? [customer.id] : [];
    const [list] = lists.value;
    expect(sorted(list?.items.map(({ id }) => id) ?? [])).toEqual(sorted(meant));
    expect(counts.value).toMatchObject([{ count: meant.length }]);
    for (const { values } of list?.items ?? [])
      for (const key of Object.keys(values)) expect(isSeen(right(end, `f_${key}`))).toBe(true);
    expectTitles(request, list?.titles ?? {});
  },

  /** Favourites and what was looked at: of both only what may be seen now. */
  async waypoints(request) {
    const { actor, forms, truth, may, reaches, pool } = request;
    const { favourites, recent } = unwrap(
      await waypointUseCases({
        ...portsOf(request),
        waypoints: waypointStore(pool),
        views: async () => [],
      }).listWaypoints(actor),
    );
    const names = ['customer', 'deal'] as const;
    const seen = (from: number, until: number) =>
      names.flatMap((form) =>
        [...truth[form].values()]
          .slice(from, until)
          .flatMap((one) => (reaches(form, one) ? [[one.id, titleOf(request, form, one)]] : [])),
      );
    const records = (some: typeof favourites) =>
      Object.fromEntries(some.flatMap(({ kind, id, title }) => (kind === 'record' ? [[id, title]] : [])));
    expect(records(favourites)).toEqual(Object.fromEntries(seen(0, 12)));
    expect(records(recent)).toEqual(Object.fromEntries(seen(8, 20)));
    const open = names.filter((form) => may(form, 'read')).map((form) => forms[form].id);
    expect(sorted(favourites.flatMap(({ kind, id }) => (kind === 'form' ? [id] : [])))).toEqual(sorted(open));
  },
};

/** Deals of a customer that the person reads, where they see which customer a deal is of. */
const pointingTo = ({ truth, reaches, right }: Request, customer: string): string[] =>
  isSeen(right('deal', 'f_customer'))
    ? [...truth.deal.values()].flatMap((one) =>
        one.values.customer === customer && reaches('deal', one) ? [one.id] : [],
      )
    : [];

function expectEntry(request: Request, entry: TimelineEntry): void {
  const { form, right, reaches, truth } = request;
  if (entry.kind === 'change')
    for (const key of Object.keys(entry.changes).filter((one) => one === '$owner' || !one.startsWith('$')))
      expect(isSeen(right(form, key === '$owner' ? key : `f_${key}`))).toBe(true);
  if (entry.kind === 'follow-up') expectSeen(request, [entry.record], 'deal');
  if (entry.kind !== 'related') return;
  const known = truth.deal.get(entry.recordId);
  if (!known || !reaches('deal', known)) expect.fail(`${entry.recordId} is told of.`);
  expect(entry.title).toBe(titleOf(request, 'deal', known));
  if (entry.moved) expect(isSeen(right('deal', entry.moved.fieldId))).toBe(true);
}
