import { Block, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { firstValues } from './first-values.ts';

const actor = {
  userId: 'u1',
  name: '李娜',
  roles: ['builder' as const],
  departmentIds: ['d1'],
  locale: 'zh' as const,
  timeZone: 'Asia/Shanghai',
  road: 'form' as const,
};
const block = (key: string, more: object) => Block.parse({ id: key, key, label: key, ...more });

test('fills in what a new record starts from', () => {
  const blocks = [
    block('source', { type: 'text', default: { kind: 'constant', value: '展会' } }),
    block('who', { type: 'user', default: { kind: 'current-user' } }),
    block('where', { type: 'department', default: { kind: 'current-department' } }),
    block('day', { type: 'datetime', config: { precision: 'day' }, default: { kind: 'now' } }),
    block('note', { type: 'textarea' }),
  ];
  // Half past four in the afternoon in London is the next day in Shanghai.
  const values = firstValues(fieldsOf({ blocks }, fieldTypes), actor, new Date('2026-12-17T16:30:00Z'));

  expect(values).toEqual({ source: '展会', who: 'u1', where: 'd1', day: '2026-12-18' });
});
