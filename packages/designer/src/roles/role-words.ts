import { type Bilingual, type FieldRight, type FormGrant, type Operation, operations } from '@mortise/core';
import type { GrantScope } from './role-edits.ts';

export const operationWords: Readonly<Record<Operation, Bilingual>> = {
  read: { zh: '查看', en: 'Read' },
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Update' },
  delete: { zh: '删除', en: 'Delete' },
  import: { zh: '导入', en: 'Import' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印', en: 'Print' },
  batch: { zh: '批量', en: 'Batch' },
  share: { zh: '共享', en: 'Share' },
};

export const scopeWords: Readonly<Record<GrantScope['kind'], Bilingual>> = {
  none: { zh: '无', en: 'None' },
  own: { zh: '本人负责的', en: 'Own' },
  'own-and-below': { zh: '本人及下属的', en: 'Own and subordinates' },
  department: { zh: '本部门的', en: 'Department' },
  'department-and-below': { zh: '本部门及下级部门的', en: 'Department and below' },
  all: { zh: '全部', en: 'All' },
  condition: { zh: '满足条件的', en: 'By condition' },
};

export const rightWords: Readonly<Record<FieldRight, Bilingual>> = {
  hidden: { zh: '隐藏', en: 'Hidden' },
  masked: { zh: '脱敏', en: 'Masked' },
  read: { zh: '只读', en: 'Read' },
  edit: { zh: '编辑', en: 'Edit' },
};

/** What a role may do with a form on one line: 查看（本人负责的）、新建. */
export function grantWords(grant: FormGrant | undefined, t: (text: Bilingual) => string): string {
  if (!grant || grant.operations.length === 0) return t({ zh: '无', en: 'None' });
  return rightsWords(grant.operations, (operation) => t(scopeWords[grant.scopes[operation].kind]), t);
}

/** The same of several roles together, whose scopes may need more words. */
export const rightsWords = (
  held: readonly Operation[],
  scopeOf: (operation: 'read' | 'update' | 'delete') => string,
  t: (text: Bilingual) => string,
): string =>
  operations
    .filter((operation) => held.includes(operation))
    .map((operation) => {
      const word = t(operationWords[operation]);
      if (operation !== 'read' && operation !== 'update' && operation !== 'delete') return word;
      const which = scopeOf(operation);
      return t({ zh: `${word}（${which}）`, en: `${word} (${which.toLowerCase()})` });
    })
    .join(t({ zh: '、', en: ', ' }));
