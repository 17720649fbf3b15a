import { foldName, type KeysOfName } from '@mortise/core';
import { pinyin } from 'pinyin-pro';

const remembered = 5000;
const known = new Map<string, readonly string[]>();

/** Names are few and asked for again with every letter that somebody types: what they sound like is remembered. */
export const keysOfName: KeysOfName = (name) => {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= remembered) known.clear();
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  const keys = [name, syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')].map(foldName);
  known.set(name, keys);
  return keys;
};
