import { expect, test } from 'vitest';
import { filledAddress, isAddress } from './filled-address.ts';

const texts: Readonly<Record<string, string>> = {
  name: '朗泽 & 合作',
  site: 'https://example.com/a?b=1',
  script: 'javascript:alert(1)',
};
const textOf = (ref: string) => texts[ref] ?? '';

test('what a field says cannot leave its place in the address', () => {
  expect(filledAddress('https://map.example.com/?q={name}&z=1', textOf)).toBe(
    'https://map.example.com/?q=%E6%9C%97%E6%B3%BD%20%26%20%E5%90%88%E4%BD%9C&z=1',
  );
});

test('a field that begins the address may be all of it', () => {
  expect(filledAddress('{site}', textOf)).toBe('https://example.com/a?b=1');
  expect(filledAddress('{site}&from={name}', textOf)).toMatch(/^https:\/\/example\.com\/a\?b=1&from=%E6/);
});

test('what would run as a script is no address, and neither is an empty one', () => {
  expect(filledAddress('{script}', textOf)).toBeNull();
  expect(filledAddress('javascript:{name}', textOf)).toBeNull();
  expect(filledAddress('{gone}', textOf)).toBeNull();
});

test.each([
  ['https://example.com/{name}', true],
  ['{site}', true],
  ['not an address', false],
  ['', false],
])('%s can be an address: %s', (template, is) => {
  expect(isAddress(template)).toBe(is);
});
