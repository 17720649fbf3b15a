import * as z from 'zod';
import { mayAge, mayGroup, maySum } from '../records/grouping.ts';
import { named } from './named.ts';
import { defineViewKind, type ViewUse } from './view-kind.ts';

/** A key of a column: an option, a person or a record. */
const ColumnKey = z.string().min(1).max(64);
export const emptyColumn = '';

export const KanbanSettings = z.object({
  /** The field whose values are the columns. */
  group: z.string().nullable().default(null),
  /** The field whose values are the swim lanes. */
  lanes: z.string().nullable().default(null),
  /** Fields summed in the head of each column. */
  sums: z.array(z.string()).max(3).default([]),
  /** The most cards that a column should hold. */
  limits: z.record(ColumnKey, z.number().int().min(1).max(100_000)).default({}),
  /** Cards are marked whose `field` is so many days ago. */
  stale: z
    .object({ field: z.string(), days: z.number().int().min(1).max(3650) })
    .nullable()
    .default(null),
  /** Columns that are folded when one opens the view; the column of no value is `emptyColumn`. */
  folded: z.array(z.string().max(64)).max(1000).default([]),
});
export type KanbanSettings = z.infer<typeof KanbanSettings>;

/** Cards in columns by the value of a field. Which fields a card shows are the fields of the view. */
export const kanban = defineViewKind<KanbanSettings>({
  label: { zh: '看板', en: 'Kanban' },
  icon: 'square-kanban',
  hint: { zh: '按阶段分列的卡片，拖动推进', en: 'Cards in columns by stage; drag to move on' },
  settings: KanbanSettings,
  start: (fields) => {
    const shown = fields.filter(({ block }) => !block.hidden);
    const choice = shown.find((field) => field.kind === 'option' && mayGroup(field)) ?? shown.find(mayGroup);
    const amount = shown.find(maySum);
    return KanbanSettings.parse({ group: choice?.id ?? '$owner', sums: amount ? [amount.id] : [] });
  },
  uses: ({ group, lanes, sums, stale }): ViewUse[] => [
    ...named([group], { zh: '的分列字段', en: 'Columns field of' }, true, mayGroup),
    ...named([lanes], { zh: '的泳道字段', en: 'Swim lanes of' }, false, mayGroup),
    ...named(sums, { zh: '的合计字段', en: 'Sums of' }, false, maySum),
    ...named([stale?.field], { zh: '的停滞提醒', en: 'Stale mark of' }, false, mayAge),
  ],
  without: (settings, isGone) => {
    const kept = (id: string | null) => (id === null || isGone(id) ? null : id);
    const { group, lanes, sums, stale } = settings;
    return {
      ...settings,
      group: kept(group),
      lanes: kept(lanes),
      sums: sums.filter((id) => !isGone(id)),
      stale: stale && !isGone(stale.field) ? stale : null,
    };
  },
  missing: ({ group }) =>
    group === null
      ? [
          {
            part: 'group',
            message: { zh: '选择看板按哪个字段分列', en: 'Choose the field whose values are the columns' },
          },
        ]
      : [],
  groupedBy: ({ group, lanes }) => [group, lanes].filter((id) => id !== null),
});
