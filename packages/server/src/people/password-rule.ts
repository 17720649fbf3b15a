import { type Issue, issue } from '@mortise/core';

const shortest = 10;
const longest = 256;

/** What is wrong with a password someone wants to have. Length is what counts; rules about symbols only annoy. */
export function passwordIssues(password: string, path: readonly string[], names: readonly (string | null)[]): Issue[] {
  if (password.length < shortest)
    return [issue(path, 'too_short', { zh: `至少 ${shortest} 个字符`, en: `Use at least ${shortest} characters` })];
  if (password.length > longest)
    return [issue(path, 'too_long', { zh: `最多 ${longest} 个字符`, en: `Use at most ${longest} characters` })];
  if (new Set(password).size < 4 || names.some((name) => name && password.toLowerCase() === name.toLowerCase()))
    return [issue(path, 'too_weak', { zh: '太容易猜到，换一个更长的', en: 'Too easy to guess. Choose a longer one' })];
  return [];
}
