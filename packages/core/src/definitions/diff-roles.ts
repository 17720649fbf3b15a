import type { Text } from '../text.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference, sameJson } from './difference.ts';
import type { RoleDraft } from './role.ts';

const names: Partial<Record<keyof RoleDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  description: { zh: '说明', en: 'Description' },
  manages: { zh: '管理应用', en: 'Manages the app' },
};

export function diffRoles(from: RoleDraft, to: RoleDraft): Difference[] {
  const [before, after] = [grantsOf(from), grantsOf(to)];
  const line = (kind: Difference['kind'], formId: string, zh: string, en: string): Difference => ({
    kind,
    what: `form ${formId}`,
    text: { zh, en },
  });
  return [
    ...changedProperties(from, to, names).map(({ property, name, ...values }) => ({
      kind: 'changed' as const,
      what: property,
      ...values,
      text: changedText(name, values.from, values.to),
    })),
    ...[...after].flatMap(([formId, grant]) => {
      const old = before.get(formId);
      if (!old) return [line('added', formId, '新增一张表单的权限', 'Rights on a form added')];
      return sameJson(old, grant) ? [] : [line('changed', formId, '一张表单的权限已修改', 'Rights on a form changed')];
    }),
    ...[...before.keys()]
      .filter((formId) => !after.has(formId))
      .map((formId) => line('removed', formId, '移除一张表单的权限', 'Rights on a form removed')),
  ];
}

const grantsOf = ({ forms }: RoleDraft) => new Map(forms.map((grant) => [grant.formId, grant]));
