import type { Actor } from '@mortise/core';

/** Who builds, in tests that are not about rights. */
export const builder: Actor = {
  userId: '01900000-0000-7000-8000-000000000001',
  name: '陈岚',
  roles: ['builder'],
  departmentIds: [],
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  road: 'form',
};

/** Who only works with what was built. */
export const member: Actor = {
  ...builder,
  userId: '01900000-0000-7000-8000-000000000002',
  name: '周宁',
  roles: ['member'],
};
