import { defineFunction } from '../../function.ts';
import { NamedValue } from '../../value.ts';
import { levelOf } from './level-of.ts';

export const user = defineFunction({
  name: 'USER',
  group: 'people',
  label: { zh: '成员和上级', en: 'Member or superior' },
  description: {
    zh: '正在操作的成员；层级 1 是直属上级，2 是上级的上级，没有就为空',
    en: 'Whoever acts; level 1 is the person they report to, 2 that one’s superior. Empty where there is none',
  },
  example: { formula: 'USER(1)', result: '周宁' },
  parameters: [{ name: { zh: '层级', en: 'level' }, type: 'number', optional: true }],
  returns: 'member',
  volatile: true,
  run: ([level], context) => {
    const { actor } = context;
    if (!actor) return null;
    const id = [actor.userId, ...(actor.hierarchy?.superiorsOf(actor.userId) ?? [])][levelOf(level, 0)];
    return id === undefined ? null : new NamedValue('member', id, context.nameOf(id, 'member'));
  },
});
