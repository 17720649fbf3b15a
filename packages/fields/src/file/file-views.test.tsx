import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { image } from '../image/definition.ts';
import { imageView } from '../image/view.tsx';
import { viewContext } from '../test-contexts.ts';
import { file } from './definition.ts';
import { UploadRows } from './file-rows.tsx';
import { fileView } from './view.tsx';

const context = viewContext();
const asked = { id: 'f', context, onChange: () => undefined };
const contract = { id: 'f1', name: '技术协议 V3.pdf', size: 2_516_582, type: 'application/pdf' };
const draw = (element: ReactElement) => renderToStaticMarkup(element);

test('files show name, size and a way to fetch them', () => {
  const html = draw(<fileView.Display value={[contract]} config={file.defaults} context={context} />);
  expect(html).toContain('href="/files/f1"');
  expect(html).toContain('2.4 MB');
  expect(html).toContain('aria-label="下载 技术协议 V3.pdf"');
});

test.each([
  [2, '/archive', true],
  [1, '/archive', false],
  [2, undefined, false],
])('%i files with an archive at %s are offered all at once: %s', (count, archiveUrl, isOffered) => {
  const value = Array.from({ length: count }, (_, i) => ({ ...contract, id: `f${i}` }));
  for (const { Display } of [fileView, imageView]) {
    const html = draw(<Display value={value} config={{} as never} archiveUrl={archiveUrl} context={context} />);
    expect(html.includes('href="/archive"')).toBe(isOffered);
    expect(html.includes('全部下载（2 个，4.8 MB）')).toBe(isOffered);
  }
});

test('the drop zone goes when the field is full or cannot be changed', () => {
  expect(draw(<fileView.Input {...asked} config={file.defaults} value={[contract]} />)).toContain('type="file"');
  const full = { ...file.defaults, maxCount: 1 };
  expect(draw(<fileView.Input {...asked} config={full} value={[contract]} />)).not.toContain('type="file"');
  const html = draw(<fileView.Input {...asked} config={file.defaults} value={[contract]} readOnly />);
  expect(html).not.toContain('type="file"');
  expect(html).not.toContain('移除');
});

test('images are named thumbnails, and only images are asked for', () => {
  const photo = { ...contract, name: '现场.jpg', type: 'image/jpeg' };
  expect(draw(<imageView.Display value={[photo]} config={image.defaults} context={context} />)).toContain(
    'alt="现场.jpg"',
  );
  expect(draw(<imageView.Input {...asked} config={image.defaults} value={null} />)).toContain('accept="image/png');
});

test('an upload shows how far it is, and a failed one why', () => {
  const uploads = [
    { key: 'a', name: 'a.pdf', size: 1, done: 0.42 },
    { key: 'b', name: 'b.pdf', size: 1, done: 0, problem: { zh: '没有传上', en: "Couldn't upload" } },
  ];
  const html = draw(<UploadRows uploads={uploads} locale="zh" onDismiss={() => undefined} />);
  expect(html).toContain('42');
  expect(html).toContain('role="alert"');
  expect(html).toContain('没有传上');
});
