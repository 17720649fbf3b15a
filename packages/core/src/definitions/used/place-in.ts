import type { Text } from '../../text.ts';
import { around } from '../block-name.ts';

/** A place within something that has a name: 「全部」的筛选条件, Filter of All. */
export const placeIn = (name: Text, zh: string, en: string): Text =>
  around(
    name,
    (text) => `「${text}」${zh}`,
    (text) => `${en} ${text}`,
  );
