import * as z from 'zod';
import { type FigureKind, figureKinds, figuresOf } from '../records/figures.ts';
import { dateParts, mayBucket, mayTally } from '../records/grouping.ts';
import { ColorRules, colorsWithout, colorUses } from './color-rule.ts';
import { named } from './named.ts';
import { defineViewKind, type ViewUse } from './view-kind.ts';

const directions = ['asc', 'desc'] as const;

/** By what rows are put together. */
export const GridGroup = z.object({
  field: z.string(),
  /** Of a date: by which stretch of the calendar. */
  per: z.enum(dateParts).default('month'),
  direction: z.enum(directions).default('asc'),
});
export type GridGroup = z.infer<typeof GridGroup>;

export const GridSettings = z.object({
  /** The outer level first. */
  groups: z.array(GridGroup).max(2).default([]),
  /** Groups are folded when one opens the view. */
  folded: z.boolean().default(false),
  /** By field id, what stands below its column and in the heads of groups. */
  summary: z.record(z.string(), z.enum(figureKinds)).default({}),
  /** Fields that are always at hand to filter by. */
  quick: z.array(z.string()).max(12).default([]),
  /** The field whose values stand at the left, to choose from. */
  tree: z.string().nullable().default(null),
  colors: ColorRules,
});
export type GridSettings = z.infer<typeof GridSettings>;

/** Rows and columns, in groups where they are wanted. */
export const grid = defineViewKind<GridSettings>({
  label: { zh: '表格', en: 'Grid' },
  icon: 'table-2',
  hint: { zh: '行和列，可直接编辑', en: 'Rows and columns, edited in place' },
  settings: GridSettings,
  uses: ({ groups, summary, quick, tree, colors }): ViewUse[] => [
    ...named(
      groups.map(({ field }) => field),
      { zh: '的分组', en: 'Groups of' },
      true,
      mayBucket,
    ),
    ...Object.entries(summary).flatMap(([field, of]) =>
      named([field], { zh: '的统计', en: 'Summary of' }, false, (found) => figuresOf(found).includes(of)),
    ),
    ...named(quick, { zh: '的快速筛选', en: 'Quick filters of' }, false, () => true),
    ...named([tree], { zh: '的左侧分类', en: 'Tree of' }, false, mayTally),
    ...colorUses(colors),
  ],
  conditions: ({ colors }) => colors.map(({ when }) => when),
  without: (settings, isGone, says) => ({
    ...settings,
    groups: settings.groups.filter(({ field }) => !isGone(field)),
    summary: Object.fromEntries(Object.entries(settings.summary).filter(([field]) => !isGone(field))) as Record<
      string,
      FigureKind
    >,
    quick: settings.quick.filter((field) => !isGone(field)),
    tree: settings.tree !== null && isGone(settings.tree) ? null : settings.tree,
    colors: colorsWithout(settings.colors, isGone, says),
  }),
  groupedBy: ({ groups }) => groups.map(({ field }) => field),
});
