import type { FieldType } from '@mortise/core';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { formatContext, viewContext } from '../test-contexts.ts';
import { viewOf } from '../views.tsx';

const types = fieldTypes as unknown as Record<string, FieldType<object, unknown>>;

const cases: readonly { type: string; on: object; value: unknown; secret: string; shown: string }[] = [
  { type: 'text', on: { mask: 'name' }, value: '王小明', secret: '小明', shown: '王**' },
  {
    type: 'text',
    on: { mask: 'custom', keepFirst: 2, keepLast: 1 },
    value: 'AB-7391',
    secret: '739',
    shown: 'AB****1',
  },
  { type: 'phone', on: { masked: true }, value: '+8613812346021', secret: '1234', shown: '138 **** 6021' },
  { type: 'email', on: { masked: true }, value: 'zhang@example.com', secret: 'hang', shown: 'z****@example.com' },
  { type: 'number', on: { masked: true }, value: '58213.5', secret: '58', shown: '****' },
  {
    type: 'number',
    on: { masked: true, look: 'progress', min: 0, max: 100 },
    value: '73',
    secret: '73',
    shown: '****',
  },
  {
    type: 'number',
    on: { masked: true, look: 'slider', min: 0, max: 100 },
    value: '73',
    secret: '73',
    shown: '****',
  },
  { type: 'percent', on: { masked: true, bar: true }, value: '0.735', secret: '73', shown: '****' },
  { type: 'currency', on: { masked: true }, value: '58000.00', secret: '58', shown: '****' },
  {
    type: 'address',
    on: { masked: true },
    value: { province: '浙江省', city: '杭州市', code: '330100', detail: '文三路 1 号' },
    secret: '文三路',
    shown: '浙江省杭州市****',
  },
  { type: 'id-no', on: { masked: true }, value: '11010519491231002X', secret: '1949', shown: '110***********002X' },
];

describe.each(cases)('$type with $on', ({ type: name, on, value, secret, shown }) => {
  const type = types[name];
  const view = viewOf(name);
  if (!type || !view || 'Container' in view) throw new Error(`${name} has no view of a value`);
  const config = { ...type.defaults, ...on };
  const context = viewContext();

  test('is masked in a cell, on a record and in an input at rest', () => {
    const drawn = [
      renderToString(<view.Cell value={value} config={config} context={context} />),
      renderToString(<view.Display value={value} config={config} context={context} />),
      renderToString(
        <view.Input id="field" value={value} config={config} onChange={() => undefined} context={context} />,
      ),
    ];
    for (const html of drawn) expect(html).not.toContain(secret);
    expect(drawn[0]).toContain(shown);
    expect(drawn[1]).toContain(shown);
    expect(drawn[1]).toContain('看全部');
  });

  test('keeps no eye and hides nothing where masking is off', () => {
    const off = { ...config, masked: false, mask: 'none' };
    const html = renderToString(<view.Display value={value} config={off} context={context} />);
    expect(html).not.toContain('看全部');
    expect(html).not.toContain('**');
  });

  test('is masked in the words of a screen and whole in those of an export', () => {
    expect(type.shown?.(value, config, formatContext())).toContain(shown);
    expect(type.format(value, config, formatContext())).toBe(type.format(value, type.defaults, formatContext()));
  });
});
