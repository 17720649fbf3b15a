import type { Romanise } from '@mortise/core';
import { pinyin } from 'pinyin-pro';

export const romanise: Romanise = (text) =>
  // Runs of Chinese become one word; everything else keeps its own spaces.
  text.replace(/\p{Script=Han}+/gu, (chinese) => ` ${pinyin(chinese, { toneType: 'none', separator: '', v: true })} `);
