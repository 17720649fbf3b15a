import { expect, test } from 'vitest';
import { readAppearance } from './read-appearance.ts';

const jar = (cookies: Record<string, string>) => ({
  get: (name: string) => (name in cookies ? { value: cookies[name] ?? '' } : undefined),
});

test('starts in Chinese and in the theme of the device', () => {
  expect(readAppearance(jar({}))).toEqual({ locale: 'zh', theme: 'system', deviceIsDark: false });
});

test('takes what the browser chose, and nothing it does not know', () => {
  expect(readAppearance(jar({ 'mortise-locale': 'en', 'mortise-theme': 'dark', 'mortise-device': 'dark' }))).toEqual({
    locale: 'en',
    theme: 'dark',
    deviceIsDark: true,
  });
  expect(readAppearance(jar({ 'mortise-locale': '<b>', 'mortise-theme': 'pink' }))).toEqual({
    locale: 'zh',
    theme: 'system',
    deviceIsDark: false,
  });
});
