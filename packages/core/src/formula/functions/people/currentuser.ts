import { defineFunction } from '../../function.ts';
import { NamedValue } from '../../value.ts';

export const currentuser = defineFunction({
  name: 'CURRENTUSER',
  group: 'people',
  label: { zh: '当前成员', en: 'Current member' },
  description: { zh: '正在操作的成员', en: 'Whoever acts' },
  example: { formula: 'CURRENTUSER()', result: '陈岚' },
  parameters: [],
  returns: 'member',
  volatile: true,
  run: (_, context) =>
    context.actor
      ? new NamedValue('member', context.actor.userId, context.nameOf(context.actor.userId, 'member'))
      : null,
});
