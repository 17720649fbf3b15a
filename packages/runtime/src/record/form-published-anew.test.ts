import { Block, FormSession, fieldsOf, formLogic, nowhere, type Row } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';

const option = (id: string) => ({ id, label: id, color: 'indigo' });
const follows = (formula: string) => ({ kind: 'formula', formula });

/** A form whose cities depend on the province, as it is with these of 浙江. */
function published(cities: readonly string[]) {
  const config = { options: cities.map(option), parent: 'province', allowed: { 浙江: cities } };
  const blocks = [
    { id: 'province', key: 'province', type: 'select', config: { options: [option('浙江')] } },
    { id: 'city', key: 'city', type: 'select', config },
    { id: 'amount', key: 'amount', type: 'number' },
    { id: 'paid', key: 'paid', type: 'number', default: follows('{amount}') },
    { id: 'lines', key: 'lines', type: 'subform' },
    { id: 'count', key: 'count', type: 'number', parent: 'lines' },
    { id: 'sent', key: 'sent', type: 'number', parent: 'lines', default: follows('{count}') },
  ].map((block) => Block.parse(block));
  const fields = fieldsOf({ blocks }, fieldTypes);
  return { fields, logic: formLogic({ blocks }, fields) };
}

function open() {
  const { fields, logic } = published(['西湖']);
  return new FormSession(fields, {}, undefined, { logic, isNew: true, surroundings: nowhere });
}
const adopt = (session: FormSession, cities: readonly string[]) => {
  const { fields, logic } = published(cities);
  session.adopt(fields, logic);
};

test('an option that came in while the form is filled in may be picked', () => {
  const session = open();
  session.set('province', '浙江');
  session.set('city', '余杭');
  session.checkField('city');
  expect(session.issuesOf('city')).not.toEqual([]);

  adopt(session, ['西湖', '余杭']);

  expect(session.issuesOf('city')).toEqual([]);
  expect(session.check()).toEqual([]);
  expect(session.stateOf('city')?.options).toEqual(['西湖', '余杭']);
});

test('what was typed stays, what followed goes on following, and what was said over it does not', () => {
  const session = open();
  session.set('amount', '10');
  session.set('lines', [{ id: 'r1', count: '2' }]);
  const [first] = session.valueOf('lines') as Row[];
  expect(first).toMatchObject({ sent: '2' });

  adopt(session, ['西湖', '余杭']);
  session.set('amount', '20');
  expect(session.valueOf('paid')).toBe('20');
  expect(session.saidOf('lines')).toEqual([{ id: 'r1', count: '2' }]);
  session.set(
    'lines',
    (session.valueOf('lines') as Row[]).map((row) => ({ ...row, count: '5' })),
  );
  expect(session.valueOf('lines')).toMatchObject([{ count: '5', sent: '5' }]);

  session.set('paid', '7');
  adopt(session, ['西湖']);
  session.set('amount', '30');
  expect(session.valueOf('paid')).toBe('7');
  expect(session.isDirty).toBe(true);
});
