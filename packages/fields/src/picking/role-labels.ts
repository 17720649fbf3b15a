import type { Bilingual, Role } from '@mortise/core';

/** What the roles of the organisation are called. */
export const roleLabels = {
  administrator: { zh: '管理员', en: 'Administrator' },
  builder: { zh: '搭建者', en: 'Builder' },
  member: { zh: '成员', en: 'Member' },
} as const satisfies Record<Role, Bilingual>;
