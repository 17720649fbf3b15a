import { PageDraft, textIn } from '@mortise/core';
import { expect, test } from 'vitest';
import { type PageRoom, shownTabs } from './shown-tabs.ts';

const deals = { kind: 'related', id: 'deals', via: { formId: 'deal', fieldId: 'buyer' } };
const page = PageDraft.parse({
  formId: 'customer',
  tabs: [
    {
      id: 'overview',
      left: [{ kind: 'fields', id: 'facts' }],
      main: [{ kind: 'timeline', id: 'timeline' }],
      right: [{ kind: 'tasks', id: 'tasks' }],
    },
    { id: 'details', main: [{ kind: 'form', id: 'form' }] },
    { id: 'deals-tab', main: [deals] },
    { id: 'both', title: '往来', main: [deals, { kind: 'files', id: 'files' }] },
  ],
});
const drawn = (room: PageRoom) =>
  shownTabs(page, room, () => '商机').map(
    ({ label, left, main, right }) =>
      `${textIn(label, 'zh')}: ${[left, main, right].map((parts) => parts.map(({ kind }) => kind).join(' ')).join(' | ')}`,
  );

test('with room for columns a tab is what it was designed to be, named by what it holds', () => {
  expect(drawn('wide')).toEqual([
    '总览: fields | timeline | tasks',
    '详情:  | form | ',
    '商机:  | related | ',
    '往来:  | related files | ',
  ]);
});

test('without it the sides are a tab before the stream, with the whole form', () => {
  expect(drawn('narrow')).toEqual([
    '详情:  | form tasks | ',
    '动态:  | timeline | ',
    '商机:  | related | ',
    '往来:  | related files | ',
  ]);
});

test('on a phone the stream comes first', () => {
  expect(drawn('phone').slice(0, 2)).toEqual(['动态:  | timeline | ', '详情:  | form tasks | ']);
});
