import type { Bilingual, Role } from '@mortise/core';

/** The built-in roles in words, with what each may do. */
export const roleNames = {
  administrator: {
    name: { zh: '管理员', en: 'Administrator' },
    meaning: { zh: '管理成员、部门和全部应用', en: 'Runs members, departments and every app' },
  },
  builder: {
    name: { zh: '搭建者', en: 'Builder' },
    meaning: { zh: '搭建和修改应用', en: 'Builds and changes apps' },
  },
  member: {
    name: { zh: '成员', en: 'Member' },
    meaning: { zh: '使用应用', en: 'Uses apps' },
  },
} as const satisfies Record<Role, { name: Bilingual; meaning: Bilingual }>;
