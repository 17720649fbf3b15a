import { type DueSource, HomeDraft, mostSources } from '@mortise/core';
import type { DueFound, HomeShown } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';

const group = 'Home';

const HomeAnswer: z.ZodType<HomeShown> = z.object({
  home: HomeDraft as z.ZodType<HomeDraft>,
  isArranged: z.boolean(),
});

const DueAnswer: z.ZodType<DueFound> = z.object({
  items: z
    .array(
      z.object({
        formId: Id,
        recordId: Id,
        dueAt: z.string(),
        about: z.object({ formId: Id, recordId: Id, title: z.string() }),
        followUp: z.object({ said: z.string(), fieldId: z.string() }).nullable(),
      }),
    )
    .readonly(),
  more: z.boolean(),
});

/** `form/field/who`, with commas between several. */
const Sources = z
  .string()
  .max(2_000)
  .transform((text) => text.split(',').map((one) => one.split('/')))
  .pipe(z.array(z.tuple([z.string().min(1), z.string().min(1), z.string().min(1)])).max(mostSources))
  .transform((all) => all.map(([formId, fieldId, who]): DueSource => ({ formId, fieldId, who })));

export const homeRoutes = [
  route(
    {
      method: 'GET',
      path: '/home',
      group,
      summary: 'What my home page is made of: as it was arranged, or by default; without what is not for me',
      answer: HomeAnswer,
    },
    ({ server, actor }) => server.home.show(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/home/due',
      group,
      summary: 'Records of mine whose day to get in touch is today or before, the longest due first',
      query: z.object({
        sources: Sources.exactOptional(),
        limit: z.coerce.number().int().min(1).max(50).default(6),
      }),
      answer: DueAnswer,
    },
    ({ server, actor, query: { sources = null, limit } }) => server.home.due(actor, { sources, limit }),
  ),
] as const;
