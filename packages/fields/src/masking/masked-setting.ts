import { setting } from '@mortise/core';
import * as z from 'zod';

/** Masking is a matter of the screen and no permission (ADR 16): the help says so where it is switched on. */
export const onScreenOnly = {
  zh: '只在屏幕上遮住，点眼睛看全部；标题、搜索、导出和接口仍是完整内容',
  en: 'On screen only; the eye shows it all. Titles, search, exports and the API have the whole value',
};

/** The switch of a type whose values say themselves how they are masked. */
export const maskedSetting = z
  .boolean()
  .meta(setting({ label: { zh: '脱敏显示', en: 'Show masked' }, control: 'switch', help: onScreenOnly }));
