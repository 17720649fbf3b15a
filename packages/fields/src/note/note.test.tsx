import { Block, FormDraft, publishForm, type Text } from '@mortise/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { viewContext } from '../test-contexts.ts';
import { note } from './definition.ts';
import { richWords } from './note-html.ts';
import { noteView } from './view.tsx';

const draw = (config: Partial<typeof note.defaults>) =>
  renderToStaticMarkup(
    <noteView.Container id="n" label="" config={{ ...note.defaults, ...config }} slots={[]} context={viewContext()} />,
  );

function published(config: Record<string, unknown>) {
  const blocks = [
    Block.parse({ id: 'f_note', type: 'note', config }),
    Block.parse({ id: 'f_name', type: 'text', key: 'name', label: '名称' }),
  ];
  const context = {
    id: 'form_1',
    appId: 'app_1',
    key: 'orders',
    version: 1,
    previous: null,
    blocksOf: () => null,
    optionsOf: () => null,
  };
  return publishForm(FormDraft.parse({ name: '订单', blocks }), fieldTypes, context);
}
const htmlOf = (html: Text) => {
  const form = published({ html });
  return form.ok ? form.value.blocks[0]?.config.html : form.error;
};

test('a plain note from before is drawn as it was, its links to be clicked', () => {
  const html = draw({ text: '第一段\n接着 https://example.com/a\n\n第二段 <b>' });
  expect(html.match(/<p/g)).toHaveLength(2);
  expect(html).toContain('<a href="https://example.com/a" target="_blank"');
  expect(html).toContain('第二段 &lt;b&gt;');
  expect(published({ text: '说明' })).toMatchObject({ ok: true });
});

test('rich text stands in the place of plain text', () => {
  const html = draw({ html: '<p>先<strong>盖章</strong></p>', text: '旧的' });
  expect(html).toContain('mo-rich');
  expect(html).toContain('盖章');
  expect(html).not.toContain('旧的');
});

test('what is not on the list of rich text is never drawn, cleaned or not', () => {
  const html = draw({ html: '<p onclick="x()">a</p><script>x()</script><img src="https://evil.example/a.gif">' });
  expect(html).not.toMatch(/onclick|<script|<img/);
});

test.each([
  ['<p onclick="x()">先<strong>盖章</strong></p><script>x()</script>', '<p>先<strong>盖章</strong></p>'],
  ['<p>a<img src="/api/v1/files/0198f000-0000-7000-8000-000000000004"></p>', '<p>a</p>'],
  ['<p>a</p><iframe src="https://example.com"></iframe>', '<p>a</p>'],
])('published, %s is %s', (dirty, kept) => {
  expect(htmlOf(dirty)).toBe(kept);
  expect(htmlOf({ zh: dirty, en: '<p>b</p><script></script>' })).toEqual({ zh: kept, en: '<p>b</p>' });
});

test('a draft that is compared with what is published may hold anything', () => {
  const nowhere = { subformId: null, formId: '', fieldOf: () => undefined };
  expect(note.settle?.({ ...note.defaults, html: 5 as never }, nowhere).html).toBe('');
});

test('a note says something, and not too much', () => {
  const issuesOf = (config: Partial<typeof note.defaults>) =>
    note.check({ ...note.defaults, ...config }).map(({ code }) => code);
  expect(issuesOf({})).toEqual(['required']);
  expect(issuesOf({ text: ' ' })).toEqual(['required']);
  expect(htmlOf('<p></p><script>x()</script>')).toMatchObject({ issues: [{ code: 'required' }] });
  expect(issuesOf({ text: '字'.repeat(5001) })).toEqual(['too_big']);
  expect(issuesOf({ html: `<p>${'字'.repeat(5001)}</p>` })).toEqual(['too_big']);
  expect(issuesOf({ html: `<p>${'字'.repeat(5000)}</p>` })).toEqual([]);
});

test('a plain note that is edited goes on as rich text that says the same, in both languages', () => {
  expect(richWords({ html: '', text: 'a < b\nc https://example.com/?a=1&b=2\n\nd' })).toBe(
    '<p>a &lt; b<br>c <a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a></p><p>d</p>',
  );
  expect(richWords({ html: '', text: { zh: '甲', en: 'A' } })).toEqual({ zh: '<p>甲</p>', en: '<p>A</p>' });
  expect(richWords({ html: '<p>新</p>', text: '旧' })).toBe('<p>新</p>');
});
