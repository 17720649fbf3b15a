import { ok } from '@mortise/core';
import { z } from 'zod';
import { Limit } from '../fields.ts';
import { archiveResponse } from '../files/archive-response.ts';
import { route, streamRoute } from '../frame/route.ts';
import { DetailAnswer, HistoryAnswer, HitAnswer, NeighboursAnswer, PathsAnswer, TitlesAnswer } from './answers.ts';
import { inForm } from './in-form.ts';
import { IdsInQuery, OfForm, OfRecord, OfRecordField, SelectionInQuery } from './inputs.ts';

const group = 'Records';

/** One record, and what belongs to it; titles, and the search over all. */
export const recordReadRoutes = [
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
