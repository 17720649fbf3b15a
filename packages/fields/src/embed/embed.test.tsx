import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { around, viewContext } from '../test-contexts.ts';
import { embed } from './definition.ts';
import { embedView } from './view.tsx';

const draw = (url: string, embedHosts: readonly string[]) =>
  renderToString(
    <embedView.Container
      id="map"
      label="地图"
      config={{ ...embed.defaults, url }}
      slots={[]}
      record={around({ textOf: (ref) => (ref === 'city' ? '杭州' : '') })}
      context={viewContext({ embedHosts })}
    />,
  );

test('a page of an allowed site stands in a frame without the right to leave it', () => {
  const html = draw('https://maps.example.com/?q={city}', ['maps.example.com']);
  expect(html).toContain('src="https://maps.example.com/?q=%E6%9D%AD%E5%B7%9E"');
  expect(html).toMatch(/sandbox="(?!.*allow-top-navigation)[^"]+"/);
  expect(html).toContain('title="地图"');
});

test('a page of another site is not loaded: the form says who may allow it', () => {
  const html = draw('https://evil.example.com/', ['maps.example.com']);
  expect(html).not.toContain('<iframe');
  expect(html).toContain('没有允许嵌入 evil.example.com');
});

test('an address whose fields are empty waits for them', () => {
  expect(draw('{site}', ['maps.example.com'])).toContain('填写后显示');
});

test('the definition needs an address', () => {
  expect(embed.check(embed.defaults)).toHaveLength(1);
  expect(embed.check({ ...embed.defaults, url: 'javascript:alert(1)' })).toHaveLength(1);
  expect(embed.check({ ...embed.defaults, url: 'https://maps.example.com/{city}' })).toEqual([]);
  expect(embed.draws?.({ ...embed.defaults, url: 'https://a.cn/{city}/{city}' })).toEqual(['city']);
});
