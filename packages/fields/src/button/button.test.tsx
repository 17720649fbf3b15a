import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { around, viewContext } from '../test-contexts.ts';
import { type ButtonConfig, button } from './definition.ts';
import { buttonView } from './view.tsx';

const draw = (config: Partial<ButtonConfig>, id: string | null = 'r') =>
  renderToString(
    <buttonView.Container
      id="b"
      label="新建回款"
      config={{ ...button.defaults, ...config }}
      slots={[]}
      record={around({ id })}
      context={viewContext({ createRecord: async () => null })}
    />,
  );
const create = { action: 'create', formId: 'payments' } as const;

test('a button is off while what it needs is missing', () => {
  expect(draw(create)).not.toContain('disabled');
  expect(draw(create, null)).toContain('disabled');
  expect(draw({ url: 'https://example.com' })).not.toContain('disabled');
  expect(draw({ url: '{site}' })).toContain('disabled');
});

test('the definition says what a button opens, or makes and from what', () => {
  const begins = [
    { to: 'contract', from: '$id' },
    { to: 'amount', from: 'left' },
  ];
  expect(button.check(button.defaults)).toHaveLength(1);
  expect(button.check({ ...button.defaults, action: 'create' })).toHaveLength(1);
  expect(button.check({ ...button.defaults, ...create, begins })).toEqual([]);
  expect(button.references({ ...button.defaults, ...create, begins })).toEqual([
    { formId: 'payments' },
    { formId: 'payments', fieldId: 'contract' },
    { formId: 'payments', fieldId: 'amount' },
  ]);
  expect(button.draws?.({ ...button.defaults, ...create, begins })).toEqual(['left']);
  expect(button.references(button.defaults)).toEqual([]);
});
