import { type Everything, Text } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { HitAnswer } from '../records/answers.ts';

const Ids = z.string().transform((list) => list.split(',').filter((id) => id !== ''));

const EverythingAnswer: z.ZodType<Everything> = z.object({
  records: z.array(HitAnswer).readonly(),
  isPartial: z.boolean(),
  formIds: z.array(Id).readonly(),
  createIn: z.array(Id).readonly(),
  views: z.array(z.object({ id: Id, formId: Id, name: Text })).readonly(),
  people: z
    .array(
      z.object({
        id: Id,
        name: z.string(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        department: z.string().nullable(),
      }),
    )
    .readonly(),
});

export const searchRoutes = [
  route(
    {
      method: 'GET',
      path: '/search/everything',
      group: 'Search',
      summary: 'Records, forms, views and people by what a person types: words, pinyin, initials',
      query: z.object({
        q: z.string().max(200),
        /** Forms to ask first where there are many, ids, comma-separated. */
        first: Ids.pipe(z.array(Id).max(200)).exactOptional(),
      }),
      answer: EverythingAnswer,
    },
    ({ server, actor, query: { q, first } }) => server.search(actor, { text: q, ...(first && { first }) }),
  ),
] as const;
