import {
  type Bilingual,
  type Block,
  type FormRule,
  newPartId,
  type RuleAction,
  type RuleColor,
  type RuleKind,
} from '@mortise/core';

/** The four kinds of rules, in the order in which they are offered. */
export const ruleKinds: readonly { readonly kind: RuleKind; readonly label: Bilingual; readonly help: Bilingual }[] = [
  {
    kind: 'interact',
    label: { zh: '交互', en: 'Interaction' },
    help: { zh: '显示、隐藏、必填、只读、设值、限制选项', en: 'Show, hide, require, lock, set, limit options' },
  },
  {
    kind: 'validate',
    label: { zh: '验证', en: 'Validation' },
    help: { zh: '不符合时不能保存，并在字段旁提示', en: 'Refuses to save and says why beside the fields' },
  },
  {
    kind: 'style',
    label: { zh: '样式', en: 'Style' },
    help: { zh: '给字段或整条记录上色', en: 'Colours fields or records' },
  },
  {
    kind: 'lock',
    label: { zh: '锁定', en: 'Lock' },
    help: { zh: '整条记录只读', en: 'Makes the stored record read-only' },
  },
];

export const actionLabels: Readonly<Record<RuleAction['do'], Bilingual>> = {
  show: { zh: '显示', en: 'Show' },
  hide: { zh: '隐藏', en: 'Hide' },
  require: { zh: '必填', en: 'Require' },
  optional: { zh: '不必填', en: 'Make optional' },
  'read-only': { zh: '只读', en: 'Make read-only' },
  editable: { zh: '可编辑', en: 'Make editable' },
  set: { zh: '设值', en: 'Set' },
  limit: { zh: '限制选项', en: 'Limit options' },
};

export const colorLabels: Readonly<Record<RuleColor, Bilingual>> = {
  red: { zh: '红', en: 'Red' },
  orange: { zh: '橙', en: 'Orange' },
  gold: { zh: '黄', en: 'Gold' },
  green: { zh: '绿', en: 'Green' },
  teal: { zh: '青', en: 'Teal' },
  indigo: { zh: '蓝', en: 'Blue' },
  violet: { zh: '紫', en: 'Violet' },
  slate: { zh: '灰', en: 'Grey' },
};

export function newRule(kind: RuleKind): FormRule {
  const head = { id: newPartId('r'), name: '', enabled: true, when: { kind: 'formula', formula: '' } } as const;
  switch (kind) {
    case 'interact':
      return { ...head, kind, actions: [newAction('show')] };
    case 'validate':
      return { ...head, kind, refuses: 'fails', message: '', fields: [] };
    case 'style':
      return { ...head, kind, color: 'red', fields: [], record: false };
    case 'lock':
      return { ...head, kind, message: '', except: [] };
  }
}

/** Another action of the rule; the fields stay where the new one takes several. */
export function newAction(does: RuleAction['do'], fields: readonly string[] = []): RuleAction {
  if (does === 'set') return { do: does, field: fields[0] ?? '', value: { kind: 'formula', formula: '' } };
  if (does === 'limit') return { do: does, field: fields[0] ?? '', options: [] };
  if (does === 'show' || does === 'hide') return { do: does, fields: [...fields], clear: false };
  return { do: does, fields: [...fields] };
}

/** Options of a choice, wherever its type keeps them. */
export function optionsOf(
  block: Block | undefined,
): readonly { readonly id: string; readonly label: string | Bilingual }[] {
  const options = block?.config.options;
  return Array.isArray(options) ? (options as never) : [];
}
