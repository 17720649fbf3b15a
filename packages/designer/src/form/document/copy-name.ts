import type { Text } from '@mortise/core';

/** What a copy is called until somebody gives it a name of its own. */
export const copyName = (name: Text): Text =>
  typeof name === 'string' ? `${name} 2` : { zh: `${name.zh} 2`, en: `${name.en} 2` };
