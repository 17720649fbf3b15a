import { ok } from '@mortise/core';
import { z } from 'zod';
import { Limit } from '../fields.ts';
import { archiveResponse } from '../files/archive-response.ts';
import { route, streamRoute } from '../frame/route.ts';
import {
  ChoiceAnswer,
  CountAnswer,
  DetailAnswer,
  FiguresAnswer,
  GroupPagesAnswer,
  GroupsAnswer,
  HistoryAnswer,
  HitAnswer,
  NeighboursAnswer,
  PageAnswer,
  PathsAnswer,
  SpanAnswer,
  TallyAnswer,
  TitlesAnswer,
} from './answers.ts';
import { inForm } from './in-form.ts';
import {
  ChoicesAsked,
  Counting,
  Grouping,
  GroupPaging,
  IdsInQuery,
  LinkageTried,
  OfField,
  OfForm,
  OfRecord,
  OfRecordField,
  PullAsks,
  Query,
  QueryInQuery,
  SelectionInQuery,
  Spanning,
  Summing,
  Tallying,
} from './inputs.ts';

const group = 'Records';

export const recordReadRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/pull',
      group,
      reads: true,
      summary: 'What comes from other forms while a record is filled in: linked defaults and fill rules',
      params: OfForm,
      body: PullAsks,
      answer: z.object({ answers: z.array(z.record(z.string(), z.unknown())).readonly() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const answers = await call.server.records.answerPulls(call.actor, form, call.body.asks);
        return answers.ok ? ok({ answers: answers.value }) : answers;
      }),
  ),
  route(
    {
      method: 'POST',
      path: '/linkage',
      group,
      reads: true,
      summary: 'Try linked defaults that need not be published, for their builder',
      body: LinkageTried,
      answer: z.object({ values: z.array(z.unknown()).readonly() }),
    },
    async ({ server, actor, body }) => {
      const tried = await server.records.tryLinkage(actor, body.asks);
      return tried.ok ? ok({ values: tried.value }) : tried;
    },
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/fields/:field/choices',
      group,
      reads: true,
      summary: 'Members or departments that a field may name, by a part of the name',
      params: OfField,
      body: ChoicesAsked,
      answer: z.array(ChoiceAnswer).readonly(),
    },
    (call) =>
      inForm(call, (form) =>
        call.server.records.findChoices(call.actor, form, { ...call.body, field: call.params.field }),
      ),
  ),
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
  route(
    {
      method: 'GET',
      path: '/forms/:form/titles',
      group,
      summary: 'Titles of records by id, those in reach',
      params: OfForm,
      query: IdsInQuery,
      answer: TitlesAnswer,
    },
    (call) =>
      inForm(call, async (form) => ok(await call.server.records.reader.titles(call.actor, form, call.query.ids))),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id',
      group,
      summary: 'One record',
      params: OfRecord,
      query: z.object({ deleted: z.stringbool().exactOptional() }),
      answer: DetailAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.get(call.actor, form, call.params.id, call.query)),
  ),
  streamRoute(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/files/:field',
      group,
      summary:
        'All files of one field of a record, or of one column in all rows of a subform (subform.column), as one ZIP archive',
      params: OfRecordField,
      streams: { out: 'application/zip' },
    },
    (call) =>
      inForm(call, async (form) => {
        const opened = await call.server.records.openFiles(call.actor, form, call.params);
        return opened.ok ? ok(archiveResponse(opened.value)) : opened;
      }),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/history',
      group,
      summary: 'Who changed what, newest first',
      params: OfRecord,
      query: z.object({ before: z.string().max(40).exactOptional(), limit: Limit.exactOptional() }),
      answer: HistoryAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.history(call.actor, form, call.params.id, call.query)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/stages',
      group,
      summary: 'The way of each tracked field: from which option to which, when and by whom',
      params: OfRecord,
      answer: PathsAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.reader.optionPaths(call.actor, form, call.params.id)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/neighbours',
      group,
      summary: 'The records before and after it in a list',
      params: OfRecord,
      query: SelectionInQuery,
      answer: NeighboursAnswer,
    },
    (call) =>
      inForm(call, (form) => call.server.records.reader.neighbours(call.actor, form, call.params.id, call.query)),
  ),
  route(
    {
      method: 'GET',
      path: '/search',
      group,
      summary: 'Records of every form by what a person types: words, pinyin, initials',
      query: z.object({ q: z.string().max(200), limit: Limit.exactOptional() }),
      answer: z.array(HitAnswer).readonly(),
    },
    async ({ server, actor, query: { q, ...options } }) => {
      const found = await server.records.reader.search(actor, q, options);
      return found.ok ? ok(found.value.hits) : found;
    },
  ),
] as const;
