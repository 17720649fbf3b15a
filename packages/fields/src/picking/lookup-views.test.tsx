import { Block, fieldsOf } from '@mortise/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { department } from '../department/definition.ts';
import { departmentView } from '../department/view.tsx';
import { relation } from '../relation/definition.ts';
import { relationView } from '../relation/view.tsx';
import { around, viewContext } from '../test-contexts.ts';
import { user } from '../user/definition.ts';
import { userView } from '../user/view.tsx';

const one = '0198f000-0000-7000-8000-000000000001';
const two = '0198f000-0000-7000-8000-000000000002';
const names: Record<string, string> = { [one]: '林书涵', [two]: '华东大区 / 销售一部' };
const context = viewContext({ titleOf: (id) => names[id] });
const asked = { id: 'f', context, onChange: () => undefined };
const draw = (element: ReactElement) => renderToStaticMarkup(element);
const customers = { ...relation.defaults, formId: 'customers' };

test('a person is a round letter and a name', () => {
  const html = draw(<userView.Cell value={one} config={user.defaults} context={context} />);
  expect(html).toContain('mo-avatar');
  expect(html).toContain('>林<');
  expect(html).toContain('林书涵');
});

test('who is not visible is said, not shown as an id', () => {
  const html = draw(<userView.Input {...asked} config={user.defaults} value="0198f000-0000-7000-8000-000000000009" />);
  expect(html).toContain('无权查看');
});

test('a department shows its path where that is wanted', () => {
  expect(draw(<departmentView.Display value={two} config={department.defaults} context={context} />)).toBe('销售一部');
  const config = { ...department.defaults, showPath: true };
  expect(draw(<departmentView.Display value={two} config={config} context={context} />)).toBe('华东大区 / 销售一部');
});

test('related records are links where the screen can open them', () => {
  const open = { ...context, openRecord: () => undefined };
  expect(draw(<relationView.Cell value={[one]} config={customers} context={open} />)).toMatch(/<button[^>]*>林书涵/);
  expect(draw(<relationView.Cell value={[one]} config={customers} context={context} />)).not.toContain('<button');
});

test('the reverse side of a relation is read, not chosen', () => {
  const config = { ...customers, inverseOf: { formId: 'customers', fieldId: 'f_1' } };
  expect(draw(<relationView.Input {...asked} config={config} value={null} />)).toContain('还没有关联的记录');
  expect(draw(<relationView.Input {...asked} config={customers} value={null} />)).toContain('选择一条记录');
});

test('a person is chosen after the department that says whom, unless the screen does not know it', () => {
  const config = { ...user.defaults, range: 'field' as const, departmentField: 'f_team' };
  const team = Block.parse({ id: 'f_team', type: 'department', label: '负责部门' });
  const [field] = fieldsOf({ blocks: [team] }, fieldTypes);
  const shown = (value: unknown) =>
    draw(
      <userView.Input
        {...asked}
        fieldId="f_who"
        config={config}
        value={null}
        record={around({ valueOf: () => value, fieldOf: () => field })}
      />,
    );
  expect(shown(null)).toContain('先填「负责部门」');
  expect(shown(two)).toContain('选择成员');
  expect(shown(undefined)).toContain('选择成员');
});
