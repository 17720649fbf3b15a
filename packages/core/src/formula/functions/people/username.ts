import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { listOf } from '../../type.ts';

export const username = defineFunction({
  name: 'USERNAME',
  aliases: ['GETUSERNAME', 'TEXTUSER'],
  group: 'people',
  label: { zh: '成员姓名', en: 'Names of members' },
  description: { zh: '一个或几个成员的姓名，用顿号隔开', en: 'The names of one or more members' },
  example: { formula: 'USERNAME(CURRENTUSER())', result: '陈岚' },
  parameters: [{ name: { zh: '成员', en: 'members' }, type: listOf('member') }],
  returns: 'text',
  run: ([members], context) =>
    members
      .map((member) => textOf(member, context))
      .filter((name) => name !== '')
      .join('、'),
});
