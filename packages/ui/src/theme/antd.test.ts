import { theme } from 'antd';
import { expect, test } from 'vitest';
import { themeOf } from './antd.ts';
import { darkPalette, lightPalette } from './palette.ts';

test.each([
  ['light', lightPalette, false],
  ['dark', darkPalette, true],
] as const)('keeps the hexes of the %s palette through antd', (_, palette, isDark) => {
  const token = theme.getDesignToken(themeOf(palette, isDark));

  expect(token.colorPrimary).toBe(palette.primary);
  expect(token.colorLink).toBe(palette.primaryText);
  expect(token.colorError).toBe(palette.danger);
  expect(token.colorText).toBe(palette.ink1);
  expect(token.colorBgContainer).toBe(palette.sheet);
});
