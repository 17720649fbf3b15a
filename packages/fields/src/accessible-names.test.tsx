import type { FieldType } from '@mortise/core';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fieldTypes } from './catalog.ts';
import { samples } from './samples.ts';
import { viewContext } from './test-contexts.ts';
import { fieldViews, viewOf } from './views.tsx';

const types = fieldTypes as unknown as Record<string, FieldType>;
const samplesOf = (name: string) => (samples as unknown as Record<string, readonly unknown[]>)[name] ?? [];

const voids = new Set(['input', 'img', 'br', 'hr']);
const controls = new Set(['input', 'textarea', 'select', 'button', 'iframe']);
const roles = new Set([
  'button',
  'radio',
  'radiogroup',
  'checkbox',
  'switch',
  'combobox',
  'slider',
  'spinbutton',
  'img',
]);

interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Node | null;
  text: string;
}

/** Every element of a drawn page, with the text below it. Good for what React writes, which is always well formed. */
function elementsIn(html: string): Node[] {
  const found: Node[] = [];
  const opened: Node[] = [];
  for (const [, end, tag = '', rest = '', selfClosed, text] of html.matchAll(
    /<(\/?)([a-z0-9]+)((?:\s[^<>"]*(?:"[^"]*")?)*?)(\/?)>|([^<]+)/gi,
  )) {
    if (text !== undefined) for (const node of opened) node.text += text.trim();
    else if (end) opened.pop();
    else {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']),
      );
      const node: Node = { tag, attributes, parent: opened.at(-1) ?? null, text: '' };
      found.push(node);
      if (!selfClosed && !voids.has(tag)) opened.push(node);
    }
  }
  return found;
}

/** What readers of the page would announce as a bare "button" or "edit". */
function namelessIn(html: string): string[] {
  const all = elementsIn(html);
  const ids = new Set(all.map(({ attributes }) => attributes.id));
  const labelled = new Set(all.flatMap(({ tag, attributes }) => (tag === 'label' ? (attributes.for ?? []) : [])));
  const isHidden = (node: Node | null): boolean =>
    node !== null &&
    (node.attributes['aria-hidden'] === 'true' ||
      'hidden' in node.attributes ||
      node.attributes.type === 'hidden' ||
      /display:\s*none/.test(node.attributes.style ?? '') ||
      isHidden(node.parent));
  const within = (node: Node | null, tag: string): Node | null =>
    node === null || node.tag === tag ? node : within(node.parent, tag);
  return all
    .filter(({ tag, attributes }) => controls.has(tag) || roles.has(attributes.role ?? ''))
    .filter((node) => !isHidden(node))
    .filter((node) => {
      const { attributes, text, tag } = node;
      const named = attributes['aria-label'] || attributes.title || attributes.alt;
      const pointed = attributes['aria-labelledby']?.split(' ').some((id) => ids.has(id));
      const bySign = tag !== 'input' && tag !== 'textarea' && text !== '' && attributes.role !== 'combobox';
      const wrapped = within(node.parent, 'label');
      return !(named || pointed || labelled.has(attributes.id ?? '') || bySign || (wrapped && wrapped.text !== ''));
    })
    .map(({ tag, attributes }) => `${tag} ${JSON.stringify(attributes)}`);
}

test.each(Object.keys(fieldViews))('everything that can be operated in the input of %s has a name', (name) => {
  const view = viewOf(name);
  if (!view || 'Container' in view) return;
  for (const value of [null, ...samplesOf(name)]) {
    const html = renderToString(
      <>
        <label htmlFor="field" id="field-label">
          客户名称
        </label>
        <view.Input
          id="field"
          value={value}
          config={types[name]?.defaults}
          onChange={() => undefined}
          context={viewContext()}
        />
      </>,
    );
    expect(namelessIn(html)).toEqual([]);
  }
});

test('a control without a name is found', () => {
  expect(namelessIn('<div><input type="text"/><button><svg></svg></button></div>')).toHaveLength(2);
  expect(namelessIn('<label><input type="radio"/>是</label><button aria-label="清除"></button>')).toEqual([]);
});
