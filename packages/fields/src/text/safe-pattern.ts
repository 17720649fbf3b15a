import { type Issue, issue } from '@mortise/core';

/** Longest pattern a builder may write. Values it runs on are at most 500 characters. */
export const maxPattern = 200;

/** The whole text must match. Null when the pattern does not compile. */
export function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}

/**
 * Can the pattern take more than a moment on 500 characters? Refuses what makes backtracking explode: a repeated
 * group that itself repeats or offers choices (`(a+)+`, `(a|ab)*`), many repeats in a row, and references back. Stricter than needed, never
 * laxer on these.
 */
export function isSafePattern(source: string): boolean {
  if (/\\[1-9]|\\k</.test(source)) return false;
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const open: { repeats: boolean }[] = [];
  let unbounded = 0;
  for (let at = 0; at < bare.length; at++) {
    const char = bare[at];
    const inner = open.at(-1);
    if (char === '(') open.push({ repeats: false });
    else if (char === '|' && inner) inner.repeats = true;
    else if (char === ')') {
      const closed = open.pop();
      const outer = open.at(-1);
      const repeated = /^([*+]|\{\d+,?\d*\})/.test(bare.slice(at + 1));
      if (closed?.repeats && repeated) return false;
      if (outer && (closed?.repeats || repeated)) outer.repeats = true;
    } else if (char === '*' || char === '+' || /^\{\d+,\d*\}/.test(bare.slice(at))) {
      unbounded++;
      if (inner) inner.repeats = true;
    }
  }
  return unbounded <= 3;
}

/** What is wrong with a pattern that a builder wrote under `property`. */
export function checkPattern(pattern: string, property: string): Issue[] {
  if (pattern === '' || !patternOf(pattern))
    return [issue([property], 'pattern', { zh: '正则表达式不成立', en: 'The pattern does not compile' })];
  if (!isSafePattern(pattern))
    return [
      issue([property], 'slow_pattern', {
        zh: '正则表达式可能很慢。去掉嵌套的重复和反向引用',
        en: 'The pattern may be slow. Remove nested repeats and references back',
      }),
    ];
  return [];
}
