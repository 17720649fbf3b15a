import { Condition } from '@mortise/core';
import { z } from 'zod';
import { defineNode } from '../../node.ts';

export const branch = defineNode({
  type: 'branch',
  label: { zh: '条件分支', en: 'Branch' },
  icon: 'split',
  config: z.object({
    branches: z
      .array(z.object({ id: z.string(), condition: Condition }))
      .min(1)
      .meta({ label: { zh: '分支', en: 'Branches' }, control: 'list' }),
  }),
  ports: ({ branches }) => [
    ...branches.map(({ id }, index) => ({ id, label: { zh: `条件 ${index + 1}`, en: `Condition ${index + 1}` } })),
    { id: 'otherwise', label: { zh: '其他情况', en: 'Otherwise' } },
  ],
});
