import type { Text } from '../text.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference } from './difference.ts';
import type { DuplicateRuleDraft } from './duplicate-rule.ts';

const names: Partial<Record<keyof DuplicateRuleDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  keys: { zh: '比较的内容', en: 'Keys' },
  forms: { zh: '表单', en: 'Forms' },
  recycleBin: { zh: '包括回收站', en: 'Recycle bin counts' },
  on: { zh: '发现重复时', en: 'When there is a duplicate' },
  message: { zh: '提示文字', en: 'Message' },
  tellsOwner: { zh: '告知负责人', en: 'Names the owner' },
};

export const diffDuplicateRules = (from: DuplicateRuleDraft, to: DuplicateRuleDraft): Difference[] =>
  changedProperties(from, to, names).map(({ property, name, ...values }) => ({
    kind: 'changed',
    what: property,
    ...values,
    text: changedText(name, values.from, values.to),
  }));
