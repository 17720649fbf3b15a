import {
  asksForOwner,
  type Bilingual,
  type Condition,
  checkCondition,
  formulasOfNoRecord,
  type Issue,
  isSortable,
  isSystemField,
  issue,
  type Reach,
  type Sort,
  systemFields,
  textIn,
  type ValueKind,
} from '@mortise/core';

/** A field the actor may see, by id. To a condition or a sort, a hidden one does not exist. */
function fieldOf({ visible, mayReadTitle, mayReadOwner }: Reach, id: string) {
  if (id === '$title' && !mayReadTitle) return undefined;
  if (id === '$owner' && !mayReadOwner) return undefined;
  if (isSystemField(id)) return { kind: systemFields[id].kind, label: systemFields[id].label };
  const field = visible.find((candidate) => candidate.id === id);
  return field && { kind: field.kind, label: field.block.label };
}

export function checkFilter(reach: Reach, filter: Condition | null | undefined): Issue[] {
  if (!filter) return [];
  const seen = asksForOwner(filter) ? reach : { ...reach, mayReadOwner: true };
  return checkCondition(filter, (id) => fieldOf(seen, id), undefined, formulasOfNoRecord()).map((found) => ({
    ...found,
    path: ['filter', ...found.path],
  }));
}

const mostKeys = 8;
const systemSorts: ReadonlySet<ValueKind> = new Set(['text', 'moment', 'member', 'department']);

export function checkSort(reach: Reach, sort: readonly Sort[]): Issue[] {
  if (sort.length > mostKeys) {
    return [
      issue(['sort'], 'too_many', { zh: `最多按 ${mostKeys} 个字段排序`, en: `Sort by at most ${mostKeys} fields.` }),
    ];
  }
  return sort.flatMap(({ field: id }, index) => {
    const found = fieldOf(reach, id);
    if (!found) return [issue(['sort', index, 'field'], 'unknown_field', unknownField)];
    return canSort(reach, id, found.kind)
      ? []
      : [issue(['sort', index, 'field'], 'unsortable', unsortable(found.label))];
  });
}

function canSort({ visible }: Reach, id: string, kind: ValueKind): boolean {
  if (isSystemField(id)) return systemSorts.has(kind);
  const field = visible.find((candidate) => candidate.id === id);
  return field !== undefined && isSortable(field);
}

const unknownField: Bilingual = {
  zh: '排序字段已不存在，换一个字段',
  en: 'A sort field no longer exists. Choose another.',
};

const unsortable = (label: Parameters<typeof textIn>[0]): Bilingual => ({
  zh: `不能按「${textIn(label, 'zh')}」排序`,
  en: `Lists cannot be sorted by "${textIn(label, 'en')}".`,
});

export const foreignCursor: Issue = issue(['cursor'], 'cursor_mismatch', {
  zh: '翻页位置不属于这个排序，从第一页重新开始',
  en: 'The cursor belongs to another list or sort order. Start again at the first page.',
});
