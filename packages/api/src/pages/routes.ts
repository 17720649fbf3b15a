import { Condition, ok, PageDraft, RelatedVia, Sort, Text } from '@mortise/core';
import type { PageShown, RelatedCounted, RelatedList } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { CountAnswer, PageAnswer } from '../records/answers.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm, OfRecord } from '../records/inputs.ts';

const group = 'Record pages';

const PageShownAnswer: z.ZodType<PageShown> = z.object({
  page: PageDraft as z.ZodType<PageDraft>,
  isDesigned: z.boolean(),
  forms: z.record(z.string(), z.object({ name: Text, icon: z.string() })),
});

const Counting = z.object({
  id: z.string().min(1).max(200),
  via: RelatedVia,
  filter: Condition.nullable().default(null),
});
const Listing = Counting.extend({
  columns: z.array(z.string().max(64)).max(20).default([]),
  sort: z.array(Sort).max(4).default([]),
  limit: z.number().int().min(1).max(50).default(10),
  cursor: z.string().exactOptional(),
});

const ListAnswer = z.intersection(
  PageAnswer,
  z.object({ id: z.string(), formId: Id, columns: z.array(z.string()) }),
) as z.ZodType<RelatedList>;
const CountedAnswer = z.intersection(CountAnswer, z.object({ id: z.string() })) as z.ZodType<RelatedCounted>;

export const pageRoutes = [
  route(
    {
      method: 'GET',
      path: '/forms/:form/page',
      group,
      summary: 'How records of a form are shown to me: tabs, parts and related lists, designed or by default',
      params: OfForm,
      answer: PageShownAnswer,
    },
    (call) => inForm(call, (form) => call.server.pages.show(call.actor, form)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/page/trial',
      group,
      summary: 'The same of a page that is still designed, for its builder',
      params: OfForm,
      body: z.object({ page: PageDraft }),
      answer: PageShownAnswer,
    },
    (call) => inForm(call, (form) => call.server.pages.tryPage(call.actor, form, call.body.page)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/:id/related',
      group,
      summary: 'Lists of records that hang on one record, several at once; those out of reach are left out',
      params: OfRecord,
      body: z.object({ lists: z.array(Listing).min(1).max(40) }),
      answer: z.object({ lists: z.array(ListAnswer).readonly() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const found = await call.server.pages.related.lists(call.actor, form, call.params.id, call.body.lists);
        return found.ok ? ok({ lists: found.value }) : found;
      }),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/:id/related/counts',
      group,
      summary: 'How many records each list has: exact up to 1,000, beyond that at least so many',
      params: OfRecord,
      body: z.object({ lists: z.array(Counting).min(1).max(40) }),
      answer: z.object({ counts: z.array(CountedAnswer).readonly() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const found = await call.server.pages.related.counts(call.actor, form, call.params.id, call.body.lists);
        return found.ok ? ok({ counts: found.value }) : found;
      }),
  ),
] as const;
