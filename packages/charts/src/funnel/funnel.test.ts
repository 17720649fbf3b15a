import { expect, test } from 'vitest';
import { funnel } from './definition.ts';

const config = {
  stageField: 'stage',
  stages: [
    { id: 'lead', name: '线索' },
    { id: 'won', name: '赢单' },
  ],
};

test('keeps the stages in the order they were given, and shows a stage without records as zero', () => {
  expect(funnel.option([{ key: 'won', value: 3 }], config)).toEqual({
    series: [
      {
        type: 'funnel',
        sort: 'none',
        data: [
          { name: '线索', value: 0 },
          { name: '赢单', value: 3 },
        ],
      },
    ],
  });
});

test('counts by the stage field', () => {
  expect(funnel.query(config)).toEqual({ groupBy: 'stage', measure: 'count' });
});
