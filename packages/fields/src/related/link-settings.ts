import { deletePolicies, setting } from '@mortise/core';
import * as z from 'zod';

/** What fields that point to other records say of them alike. */
export const linkSettings = {
  allowCreate: z
    .boolean()
    .meta(setting({ label: { zh: '填写时可新建记录', en: 'Create while filling in' }, control: 'switch' })),
  onDelete: z.enum(deletePolicies).meta(
    setting({
      label: { zh: '对方被删除时', en: 'When that record is deleted' },
      control: 'choice',
      choices: [
        { value: 'keep', label: { zh: '保留关联', en: 'Keep the link' } },
        { value: 'clear', label: { zh: '清空', en: 'Clear the link' } },
        { value: 'forbid', label: { zh: '禁止删除', en: 'Refuse' } },
        { value: 'cascade', label: { zh: '一起删除', en: 'Delete this too' } },
      ],
    }),
  ),
};
