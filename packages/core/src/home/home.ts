import * as z from 'zod';
import { Text } from '../text.ts';

/**
 * Records with a day by which somebody is to get in touch: the field that says when, and whose they are: `$owner`, or a
 * field of people.
 */
export const DueSource = z.object({
  formId: z.string(),
  fieldId: z.string(),
  who: z.string().default('$owner'),
});
export type DueSource = z.infer<typeof DueSource>;

const base = {
  id: z.string().min(1),
  title: Text.default(''),
  /** Kept where it stands, and shown to nobody. */
  hidden: z.boolean().default(false),
};
/** Rows at first. */
const limit = z.number().int().min(3).max(20).default(6);

export const mostBlocks = 12;
export const mostSources = 8;

/** One thing that stands on the home page. */
export const HomeBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tasks'), ...base, limit }),
  /** `sources` null: the next contact of every form of follow-ups. */
  z.object({
    kind: z.literal('due'),
    ...base,
    limit,
    sources: z.array(DueSource).max(mostSources).nullable().default(null),
  }),
  z.object({ kind: z.literal('recent'), ...base, limit }),
  z.object({ kind: z.literal('favourites'), ...base, limit }),
  /** Forms to make a record in; null: the first ones that the person may. */
  z.object({ kind: z.literal('create'), ...base, formIds: z.array(z.string()).max(24).nullable().default(null) }),
  z.object({ kind: z.literal('apps'), ...base }),
]);
export type HomeBlock = z.infer<typeof HomeBlock>;
export type HomeBlockKind = HomeBlock['kind'];
export type HomeBlockOf<Kind extends HomeBlockKind> = Extract<HomeBlock, { kind: Kind }>;

/** The wide one, and the narrow one beside it; on a phone one below the other. */
export const homeColumns = ['main', 'side'] as const;
export type HomeColumn = (typeof homeColumns)[number];

const Blocks = z.array(HomeBlock).max(mostBlocks).default([]);

/** What everybody meets first (工作台). */
export const HomeDraft = z.object({ main: Blocks, side: Blocks });
export type HomeDraft = z.infer<typeof HomeDraft>;
export type PublishedHome = HomeDraft;

export const homeBlocks = (home: HomeDraft): HomeBlock[] => homeColumns.flatMap((column) => home[column]);

/** The page with each block as `change` gives it; null takes it out. */
export const withBlocks = (home: HomeDraft, change: (block: HomeBlock) => HomeBlock | null): HomeDraft => ({
  main: home.main.flatMap((block) => change(block) ?? []),
  side: home.side.flatMap((block) => change(block) ?? []),
});

/** Until somebody arranges it. */
export const defaultHome: HomeDraft = HomeDraft.parse({
  main: [
    { kind: 'tasks', id: 'tasks' },
    { kind: 'due', id: 'due' },
    { kind: 'apps', id: 'apps' },
  ],
  side: [
    { kind: 'create', id: 'create' },
    { kind: 'recent', id: 'recent' },
    { kind: 'favourites', id: 'favourites' },
  ],
});
