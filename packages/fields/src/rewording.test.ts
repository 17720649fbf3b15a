import { Block, type PublishedForm, rewordingOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from './catalog.ts';

const field = (key: string, type: string, more: object = {}) => Block.parse({ id: `f_${key}`, key, type, ...more });
const form = (titleFieldId: string | null, ...blocks: Block[]) =>
  ({ titleFieldId, blocks }) as unknown as PublishedForm;
const due = (before: PublishedForm | null, after: PublishedForm) => rewordingOf(before, after, fieldTypes);

const name = field('name', 'text');
const place = (label: string, ...more: object[]) =>
  field('place', 'cascader', { config: { nodes: [{ id: 'n_1', label }, ...more], leafOnly: true, showPath: true } });

test.each([
  ['another title field', form(null, name, field('mail', 'email')), form('f_mail', name, field('mail', 'email'))],
  ['a prefix', form(null, name), form(null, field('name', 'text', { config: { prefix: 'No. ' } }))],
  ['another type', form(null, name), form(null, field('name', 'number'))],
  ['a field that goes', form(null, name, field('note', 'textarea')), form(null, name)],
  ['an option that is renamed', form(null, place('华东')), form(null, place('东部'))],
  [
    'a column of a subform that goes',
    form(null, field('rows', 'subform'), field('item', 'text', { parent: 'f_rows' })),
    form(null, field('rows', 'subform')),
  ],
  [
    'a new field that takes what a number cannot hold',
    form(null, field('pick', 'select')),
    form(null, field('pick', 'multiselect', { lostTo: 'f_lost' }), field('lost', 'text')),
  ],
])('%s words records otherwise', (_, before, after) => {
  expect(due(before, after)).toEqual({ ifBack: null });
});

test.each([
  ['a limit', form(null, name), form(null, field('name', 'text', { config: { maxLength: 20 } }))],
  ['a field nobody searches', form(null, name), form(null, name, field('amount', 'number'))],
  [
    'a prefix of what names no record',
    form('f_mail', name, field('mail', 'email')),
    form('f_mail', field('name', 'text', { config: { prefix: 'No. ' } }), field('mail', 'email')),
  ],
  ['another label', form(null, name), form(null, field('name', 'text', { label: '名称' }))],
  ['the first publication', null, form(null, name)],
])('%s changes no words', (_, before, after) => {
  expect(due(before, after)).toBeNull();
});

test('a new field matters where it comes back with values', () => {
  expect(due(form(null, name), form(null, name, field('note', 'textarea')))).toEqual({ ifBack: ['f_note'] });
});
