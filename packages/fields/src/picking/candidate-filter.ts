import { Condition, setting } from '@mortise/core';

/** Which records of the form under `formId` may be chosen. The right sides may be fields of the record being filled in. */
export const candidateFilter = Condition.nullable().meta(
  setting({
    label: { zh: '只能选满足条件的', en: 'Only records where' },
    control: 'condition',
    formIn: 'formId',
    compares: 'own',
  }),
);
