import { z } from 'zod';
import { defineAction } from '../../action.ts';

export const updateRecord = defineAction({
  type: 'update-record',
  label: { zh: '更新记录', en: 'Update record' },
  icon: 'square-pen',
  config: z.object({
    /** By field key. */
    values: z.record(z.string(), z.json()).meta({ label: { zh: '新的值', en: 'New values' }, control: 'list' }),
  }),
  summary: ({ values }) => {
    const keys = Object.keys(values).join(', ');
    return { zh: `设置 ${keys}`, en: `Set ${keys}` };
  },
});
