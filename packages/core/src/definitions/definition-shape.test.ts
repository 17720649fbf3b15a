import { expect, test } from 'vitest';
import { openDefinition, packDefinition } from './definition-shape.ts';

/** As if views had once named their form `form`, and later got a density. */
const migrations = {
  app: [],
  form: [],
  'public-form': [],
  'option-set': [],
  role: [],
  'duplicate-rule': [],
  page: [],
  home: [],
  view: [
    ({ form, ...rest }: Record<string, unknown>) => ({ ...rest, formId: form }),
    (old: Record<string, unknown>) => ({ density: 'standard', ...old }),
  ],
};
const stored = { form: 'f1', name: '全部' };

test.each([
  ['the first shape', stored],
  ['a shape between', { formId: 'f1', name: '全部', shape: 1 }],
  ['the current shape', { formId: 'f1', name: '全部', density: 'standard', shape: 2 }],
])('a definition stored in %s reads as today', (_, old) => {
  expect(openDefinition('view', old, migrations)).toEqual({ formId: 'f1', name: '全部', density: 'standard' });
});

test('what is stored today says in which shape', () => {
  const packed = packDefinition('view', { formId: 'f1' }, migrations);

  expect(packed).toEqual({ formId: 'f1', shape: 2 });
  expect(openDefinition('view', packed, migrations)).toEqual({ formId: 'f1' });
});
