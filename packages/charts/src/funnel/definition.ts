import { z } from 'zod';
import { defineChart } from '../chart.ts';

export const funnel = defineChart({
  type: 'funnel',
  label: { zh: '漏斗图', en: 'Funnel' },
  icon: 'filter',
  config: z.object({
    stageField: z.string().meta({ label: { zh: '阶段字段', en: 'Stage field' }, control: 'field' }),
    stages: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .min(2)
      .meta({ label: { zh: '阶段，从宽到窄', en: 'Stages, widest first' }, control: 'list' }),
  }),
  query: ({ stageField }) => ({ groupBy: stageField, measure: 'count' }),
  option: (rows, { stages }) => {
    const countOf = new Map(rows.map(({ key, value }) => [key, value]));
    return {
      series: [
        { type: 'funnel', sort: 'none', data: stages.map(({ id, name }) => ({ name, value: countOf.get(id) ?? 0 })) },
      ],
    };
  },
});
