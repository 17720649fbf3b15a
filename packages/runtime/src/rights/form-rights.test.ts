import { Block, fieldsOf, fitViewWithin, type PublishedForm, type ViewDraft } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, test } from 'vitest';
import { isEditable, isSortable, listFields } from '../list/list-fields.ts';
import { allRights, formWithin, rightsAt } from './form-rights.ts';

const form = {
  id: 'deal',
  appId: 'app',
  name: '商机',
  blocks: [
    { id: 'title', key: 'title', type: 'text', label: '名称' },
    { id: 'phone', key: 'phone', type: 'phone', label: '电话' },
    { id: 'cost', key: 'cost', type: 'number', label: '成本', required: true },
    { id: 'price', key: 'price', type: 'number', label: '报价' },
  ].map((block) => Block.parse(block)),
} as unknown as PublishedForm;
const answer = {
  operations: ['create', 'read', 'update'] as const,
  fields: { phone: 'masked', cost: 'hidden', price: 'read' } as const,
  onCreate: { phone: 'hidden', cost: 'hidden' } as const,
};
const stored = rightsAt({ ...answer, operations: [...answer.operations] }, 'stored');
const made = rightsAt({ ...answer, operations: [...answer.operations] }, 'new');
const listed = (rights: typeof stored) =>
  listFields({ fields: fieldsOf(formWithin(form, rights), fieldTypes), rights }).filter(({ isSystem }) => !isSystem);

describe('what is shown of a stored record', () => {
  test('leaves out hidden fields', () => {
    expect(listed(stored).map(({ id }) => id)).toEqual(['title', 'phone', 'price']);
  });

  test('shows masked and read-only fields, and lets nobody edit them', () => {
    expect(
      listed(stored)
        .filter(isEditable)
        .map(({ id }) => id),
    ).toEqual(['title']);
  });

  test('does not sort by what is masked', () => {
    expect(
      listed(stored)
        .filter(isSortable)
        .map(({ id }) => id),
    ).toEqual(['title', 'price']);
  });

  test('asks nobody to fill in what they cannot', () => {
    expect(formWithin(form, stored).blocks.find(({ id }) => id === 'cost')).toMatchObject({
      hidden: true,
      readOnly: true,
      required: false,
    });
  });

  test('is read only where records may not be changed', () => {
    const reading = rightsAt({ operations: ['read'], fields: {}, onCreate: {} }, 'stored');
    expect(listed(reading).filter(isEditable)).toEqual([]);
    expect(reading.may('update')).toBe(false);
  });
});

test('while a record is made, rights of their own hold', () => {
  expect(
    listed(made)
      .filter(isEditable)
      .map(({ id }) => id),
  ).toEqual(['title', 'price']);
});

test('a form is itself where no role holds back', () => {
  expect(formWithin(form, allRights)).toBe(form);
});

test('a view loses columns of hidden fields, and conditions and sorts by hidden and masked ones', () => {
  const is = (field: string) => ({ field, operator: 'is-not-empty' });
  const view = {
    formId: 'deal',
    name: '全部',
    kind: 'grid',
    settings: {},
    columns: [{ field: 'title' }, { field: 'phone' }, { field: 'cost' }],
    filter: { all: [is('phone'), is('cost'), is('title')] },
    sort: [
      { field: 'cost', direction: 'asc' },
      { field: 'phone', direction: 'asc' },
      { field: 'price', direction: 'asc' },
    ],
    density: 'standard',
  } as ViewDraft;
  const seen = fitViewWithin(view, form, stored.right, fieldTypes);
  expect(seen.columns).toEqual([{ field: 'title' }, { field: 'phone' }]);
  expect(seen.filter).toEqual({ all: [is('title')] });
  expect(seen.sort).toEqual([{ field: 'price', direction: 'asc' }]);
});
