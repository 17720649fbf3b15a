import type { FieldCatalog } from '../field-type.ts';
import type { Text } from '../text.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference } from './difference.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import type { ViewDraft } from './view.ts';

const viewNames: Partial<Record<keyof ViewDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '样式', en: 'Kind' },
  settings: { zh: '设置', en: 'Settings' },
  filter: { zh: '筛选条件', en: 'Filter' },
  sort: { zh: '排序', en: 'Sort' },
  density: { zh: '行高', en: 'Density' },
};

export function diffViews(
  from: ViewDraft,
  to: ViewDraft,
  blocks: readonly Block[],
  catalog: FieldCatalog,
): Difference[] {
  const nameOf = (id: string): Text => {
    if (isSystemField(id)) return systemFields[id].label;
    const block = blocks.find((candidate) => candidate.id === id);
    return block ? blockName(block, catalog[block.type]) : id;
  };
  const [before, after] = [from.columns.map(({ field }) => field), to.columns.map(({ field }) => field)];
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const isArranged = JSON.stringify(from.columns) !== JSON.stringify(to.columns) && added.length + removed.length === 0;
  return [
    ...changedProperties(from, to, viewNames).map(({ property, name, ...values }) => ({
      kind: 'changed' as const,
      what: property,
      ...values,
      text: changedText(name, values.from, values.to),
    })),
    ...added.map((id) => ({
      kind: 'added' as const,
      what: `column ${id}`,
      text: around(
        nameOf(id),
        (text) => `新增列「${text}」`,
        (text) => `Column ${text} added`,
      ),
    })),
    ...removed.map((id) => ({
      kind: 'removed' as const,
      what: `column ${id}`,
      text: around(
        nameOf(id),
        (text) => `移除列「${text}」`,
        (text) => `Column ${text} removed`,
      ),
    })),
    ...(isArranged
      ? [
          {
            kind: 'changed' as const,
            what: 'columns',
            text: { zh: '列的次序或宽度改变', en: 'Order or width of columns changed' },
          },
        ]
      : []),
  ];
}
