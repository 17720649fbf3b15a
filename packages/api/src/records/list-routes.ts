import { ok } from '@mortise/core';
import { route } from '../frame/route.ts';
import {
  CountAnswer,
  FiguresAnswer,
  GroupPagesAnswer,
  GroupsAnswer,
  PageAnswer,
  SpanAnswer,
  TallyAnswer,
} from './answers.ts';
import { inForm } from './in-form.ts';
import { Counting, Grouping, GroupPaging, OfForm, Query, QueryInQuery, Spanning, Summing, Tallying } from './inputs.ts';

const group = 'Records';

/** Records as lists show them: pages, groups, figures, counts. */
export const recordListRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/query',
      group,
      reads: true,
      summary: 'A page of records that match a condition',
      params: OfForm,
      body: Query,
      answer: PageAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.query(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records',
      group,
      summary: 'The same, with the question in the query string',
      params: OfForm,
      query: QueryInQuery,
      answer: PageAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.query(call.actor, form, call.query)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/groups',
      group,
      reads: true,
      summary: 'Records by the value of a field: how many, figures, and the first of each group',
      params: OfForm,
      body: Grouping,
      answer: GroupsAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.groups(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/group-pages',
      group,
      reads: true,
      summary: 'The first records of groups that are known',
      params: OfForm,
      body: GroupPaging,
      answer: GroupPagesAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.groupPages(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/figures',
      group,
      reads: true,
      summary: 'What all records come to: sums, averages, the least and the greatest, filled and empty',
      params: OfForm,
      body: Summing,
      answer: FiguresAnswer,
    },
    (call) =>
      inForm(call, async (form) => {
        const figures = await call.server.records.reader.figures(call.actor, form, call.body);
        return figures.ok ? ok({ figures: figures.value }) : figures;
      }),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/tally',
      group,
      reads: true,
      summary: 'How many records have each value of a field',
      params: OfForm,
      body: Tallying,
      answer: TallyAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.tally(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/span',
      group,
      reads: true,
      summary: 'Records with a day in a stretch of the calendar, the earliest first: up to 1,000',
      params: OfForm,
      body: Spanning,
      answer: SpanAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.span(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/count',
      group,
      reads: true,
      summary: 'How many match: exact up to 10,000, beyond that only when asked',
      params: OfForm,
      body: Counting,
      answer: CountAnswer,
    },
    (call) =>
      inForm(call, (form) => {
        const { exact = false, ...query } = call.body;
        return call.server.records.reader.count(call.actor, form, query, { exact });
      }),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/recycle-bin',
      group,
      summary: 'Deleted records',
      params: OfForm,
      query: QueryInQuery,
      answer: PageAnswer,
    },
    (call) =>
      inForm(call, (form) => call.server.records.reader.query(call.actor, form, { ...call.query, deleted: true })),
  ),
] as const;
