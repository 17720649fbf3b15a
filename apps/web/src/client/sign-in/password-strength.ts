import type { Bilingual } from '@mortise/core';

export const shortestPassword = 10;

export interface Requirement {
  readonly text: Bilingual;
  readonly isMet: boolean;
}

/** What a new password has to be, each with whether it is. Length counts; rules about symbols only annoy. */
export function requirementsOf(password: string, names: readonly string[]): Requirement[] {
  const lower = password.toLowerCase();
  return [
    {
      text: { zh: `至少 ${shortestPassword} 个字符`, en: `At least ${shortestPassword} characters` },
      isMet: password.length >= shortestPassword,
    },
    {
      text: { zh: '至少 4 种不同的字符', en: 'At least 4 different characters' },
      isMet: new Set(password).size >= 4,
    },
    {
      text: { zh: '不含用户名', en: 'Not your user name' },
      isMet: password.length > 0 && !names.some((name) => name.length > 2 && lower.includes(name.toLowerCase())),
    },
  ];
}

export const isStrong = (password: string, names: readonly string[]) =>
  requirementsOf(password, names).every(({ isMet }) => isMet);
