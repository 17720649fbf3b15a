import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { Sort } from '../definitions/view.ts';
import { Text } from '../text.ts';

/**
 * How records of two forms hang together: by a field of one that points to records of the other. `in`: records that
 * point to the one at hand, by their own field. `out`: those that it points to, by its field.
 */
export const RelatedVia = z.object({
  direction: z.enum(['in', 'out']).default('in'),
  /** That has the field: the other form (`in`) or the page's own (`out`). */
  formId: z.string(),
  fieldId: z.string(),
});
export type RelatedVia = z.infer<typeof RelatedVia>;

/** Of another form that hangs on this record: what of its records stands in the timeline. */
export const TimelineSource = RelatedVia.omit({ direction: true }).extend({
  /** That one was made. */
  made: z.boolean().default(true),
  /** That one moved from stage to stage. */
  moved: z.boolean().default(true),
});
export type TimelineSource = z.infer<typeof TimelineSource>;

const base = { id: z.string().min(1), title: Text.default('') };
const fieldIds = z.array(z.string()).max(200);

/** The most of each that a page holds. */
export const mostTabs = 30;
export const mostParts = 12;
export const mostRelated = 40;

/** One thing that stands on a page. */
export const PagePart = z.discriminatedUnion('kind', [
  /** The form as it was designed. */
  z.object({ kind: z.literal('form'), ...base }),
  /** Some of its fields under a heading; null: all that fit a narrow column, with the form's own headings. */
  z.object({
    kind: z.literal('fields'),
    ...base,
    fields: fieldIds.nullable().default(null),
    columns: z.number().int().min(1).max(3).default(1),
  }),
  /** Records that hang on this one. */
  z.object({
    kind: z.literal('related'),
    ...base,
    via: RelatedVia,
    /** Besides the title. Empty: the first fields of the form. */
    columns: z.array(z.string()).max(20).default([]),
    filter: Condition.nullable().default(null),
    sort: z.array(Sort).max(4).default([]),
    look: z.enum(['table', 'list']).default('table'),
    /** Records of a page. */
    limit: z.number().int().min(3).max(50).default(10),
    mayCreate: z.boolean().default(true),
  }),
  z.object({ kind: z.literal('timeline'), ...base, sources: z.array(TimelineSource).max(10).default([]) }),
  /** Only what was changed, and by whom. */
  z.object({ kind: z.literal('log'), ...base }),
  /** Every file that its fields hold. */
  z.object({ kind: z.literal('files'), ...base }),
  z.object({ kind: z.literal('tasks'), ...base }),
  z.object({ kind: z.literal('team'), ...base }),
]);
export type PagePart = z.infer<typeof PagePart>;
export type PagePartKind = PagePart['kind'];
export type RelatedPart = Extract<PagePart, { kind: 'related' }>;

export const pageColumns = ['left', 'main', 'right'] as const;
export type PageColumn = (typeof pageColumns)[number];

const Parts = z.array(PagePart).max(mostParts).default([]);

export const PageTab = z.object({ ...base, left: Parts, main: Parts, right: Parts });
export type PageTab = z.infer<typeof PageTab>;

export const PageButton = z.discriminatedUnion('kind', [
  /** Makes a record that points to this one. */
  z.object({
    kind: z.literal('create'),
    id: z.string().min(1),
    label: Text.default(''),
    via: RelatedVia,
  }),
  /** A button of the form. */
  z.object({ kind: z.literal('block'), id: z.string().min(1), blockId: z.string() }),
]);
export type PageButton = z.infer<typeof PageButton>;

export const PageHeader = z.object({
  /** Options and tags that stand beside the name. */
  tags: z.array(z.string()).max(6).default([]),
  /** Fields in the line below it. */
  facts: z.array(z.string()).max(6).default([]),
  /** Figures at the right, each with a second value below it. */
  figures: z
    .array(z.object({ field: z.string(), note: z.string().nullable().default(null) }))
    .max(4)
    .default([]),
  buttons: z.array(PageButton).max(4).default([]),
  /** Tracked fields that are drawn as a path; null: all. */
  stages: z.array(z.string()).nullable().default(null),
});
export type PageHeader = z.infer<typeof PageHeader>;

/** How a record of a form is shown as a page of its own and in the drawer. */
export const PageDraft = z.object({
  formId: z.string(),
  header: PageHeader.prefault({}),
  tabs: z.array(PageTab).max(mostTabs).default([]),
});
export type PageDraft = z.infer<typeof PageDraft>;
export type PublishedPage = PageDraft;

/** All that stands on a tab, in reading order. */
export const partsOfTab = (tab: PageTab): PagePart[] => pageColumns.flatMap((column) => tab[column]);

/** All that stands on a page. */
export const partsOf = ({ tabs }: Pick<PageDraft, 'tabs'>): PagePart[] => tabs.flatMap(partsOfTab);

export const relatedParts = (page: Pick<PageDraft, 'tabs'>): RelatedPart[] =>
  partsOf(page).flatMap((part) => (part.kind === 'related' ? part : []));

/** The page with each part as `change` gives it; null takes it out. */
export const withParts = (page: PageDraft, change: (part: PagePart) => PagePart | null): PageDraft => ({
  ...page,
  tabs: page.tabs.map((tab) => {
    const changed = (column: PageColumn) => tab[column].flatMap((part) => change(part) ?? []);
    return { ...tab, left: changed('left'), main: changed('main'), right: changed('right') };
  }),
});
