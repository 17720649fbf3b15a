import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { viewContext } from '../test-contexts.ts';
import { url } from './definition.ts';
import { urlView } from './view.tsx';

const draw = (value: string, display: 'link' | 'card') =>
  renderToStaticMarkup(<urlView.Display value={value} config={{ ...url.defaults, display }} context={viewContext()} />);

test('a card says whose page it is and where on it, and leads there', () => {
  const html = draw('https://www.example.com/%E5%85%B3%E4%BA%8E?a=1', 'card');

  expect(html).toContain('class="mo-link-card"');
  expect(html).toContain('href="https://www.example.com/%E5%85%B3%E4%BA%8E?a=1"');
  expect(html).toContain('>example.com<');
  expect(html).toContain('>/关于?a=1<');
  expect(html).not.toContain('<img');
});

test.each([
  ['an address without a page', 'mailto:li@example.com'],
  ['what is not safe to click', 'javascript:alert(1)'],
])('%s is no card', (_, value) => {
  expect(draw(value, 'card')).not.toContain('mo-link-card');
  expect(draw(value, 'card')).toBe(draw(value, 'link'));
});

test('a list keeps the link', () => {
  const config = { ...url.defaults, display: 'card' as const };
  const html = renderToStaticMarkup(
    <urlView.Cell value="https://example.com" config={config} context={viewContext()} />,
  );

  expect(html).not.toContain('mo-link-card');
});
