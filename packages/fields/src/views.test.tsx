import { type FieldType, isFieldType } from '@mortise/core';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from './catalog.ts';
import { samples } from './samples.ts';
import { viewContext } from './test-contexts.ts';
import { fieldViews, viewOf } from './views.tsx';

const types = fieldTypes as unknown as Record<string, FieldType>;
const names = Object.keys(fieldViews);
const isField = (name: string) => types[name] !== undefined && isFieldType(types[name]);
const held = names.filter((name) => isField(name));
const layout = names.filter((name) => !isField(name));
const samplesOf = (name: string) => (samples as unknown as Record<string, readonly unknown[]>)[name] ?? [];
const context = viewContext();

describe.each(held)('the view of %s', (name) => {
  const config = types[name]?.defaults;
  const view = viewOf(name);
  if (!view || 'Container' in view) throw new Error(`${name} has no view of a value`);

  test.each([null, ...samplesOf(name)])('draws %j to edit, to read and in a cell', (value) => {
    const shown = { value, config, context };
    const input = { ...shown, id: 'field', onChange: () => undefined };
    const CellEditor = view.CellEditor ?? view.Input;

    expect(renderToString(<view.Input {...input} />)).not.toBe('');
    expect(renderToString(<view.Input {...input} disabled readOnly invalid placeholder="…" />)).not.toBe('');
    expect(renderToString(<CellEditor {...input} autoFocus size="small" />)).not.toBe('');
    expect(renderToString(<view.Display {...shown} />) !== '' || value === null).toBe(true);
    expect(renderToString(<view.Cell {...shown} />) !== '' || value === null).toBe(true);
  });

  test('says nothing for no value', () => {
    const words = (html: string) => html.replace(/<[^>]*>/g, '');
    expect(words(renderToString(<view.Display value={null} config={config} context={context} />))).toBe('');
    expect(words(renderToString(<view.Cell value={null} config={config} context={context} />))).toBe('');
  });

  test('draws its settings and its place on the canvas', () => {
    const Settings = view.Settings ?? (() => 'drawn');
    const Placeholder = view.Placeholder ?? (() => 'input');
    expect(renderToString(<Settings config={config} onChange={() => undefined} context={context} />)).not.toBe('');
    expect(renderToString(<Placeholder config={config} context={context} />)).not.toBe('');
  });
});

const leading = held.flatMap((name) => {
  const view = viewOf(name);
  return view && !('Container' in view) && view.lead ? [[name, view.lead] as const] : [];
});

test.each(leading)(
  'a value of %s leads to an address that a phone knows, and nowhere once it is masked',
  (name, lead) => {
    const config = types[name]?.defaults as object;
    const found = samplesOf(name).map((value) => lead(value, config)?.href);
    for (const href of found) expect(href ?? 'tel:+').toMatch(/^(tel:\+|mailto:|https:)/);
    expect(found.some((href) => href !== undefined)).toBe(true);
    if ('masked' in config)
      for (const value of samplesOf(name)) expect(lead(value, { ...config, masked: true })).toBeNull();
  },
);

describe.each(layout)('the frame of %s', (name) => {
  const type = types[name];
  const view = viewOf(name);
  if (!view || !('Container' in view) || !type) throw new Error(`${name} has no frame`);

  test('draws its title, its words or what stands in its first place', () => {
    const slots = type.slots?.(type.defaults) ?? [];
    const drawn = renderToString(
      <view.Container
        id="frame"
        label="联系方式"
        config={{ ...(type.defaults as object), ...('text' in (type.defaults as object) ? { text: '内容' } : {}) }}
        slots={slots.map((slot) => ({ ...slot, content: '内容' }))}
        context={context}
      />,
    );

    expect(drawn).toMatch(slots.length > 0 ? /内容/ : /内容|联系方式/);
  });
});
