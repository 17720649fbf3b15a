import { PageDraft, partsOfTab } from '@mortise/core';
import { expect, test } from 'vitest';
import { dragIds, dropPlace, dropped } from './page-drop.ts';

const page = PageDraft.parse({
  formId: 'f',
  tabs: [
    {
      id: 'one',
      left: [{ kind: 'fields', id: 'a' }],
      main: [
        { kind: 'timeline', id: 'b' },
        { kind: 'files', id: 'c' },
        { kind: 'log', id: 'd' },
      ],
    },
    { id: 'two', main: [{ kind: 'team', id: 'e' }] },
  ],
});
const after = (active: string, over: string) =>
  dropped(page, 'one', active, over).tabs.map((tab) =>
    partsOfTab(tab)
      .map(({ id }) => id)
      .join(' '),
  );
const { part, tab, column } = dragIds;

test('within its column a part takes the place of the one it falls on', () => {
  expect(after(part('b'), part('d'))[0]).toBe('a c d b');
  expect(after(part('d'), part('b'))[0]).toBe('a d b c');
  expect(after(part('b'), column('main'))[0]).toBe('a c d b');
});

test('in another column it stands before the one it falls on, or at the end', () => {
  expect(after(part('a'), part('c'))[0]).toBe('b a c d');
  expect(after(part('c'), column('left'))[0]).toBe('a c b d');
  expect(after(part('c'), column('right'))[0]).toBe('a b d c');
});

test('onto the name of a tab it goes there', () => {
  expect(after(part('c'), tab('two'))).toEqual(['a b d', 'e c']);
  expect(dropPlace(page, 'one', tab('two'))).toEqual({ tabId: 'two', column: 'main', index: 1 });
});

test('tabs fall onto tabs alone, and nothing moves that falls nowhere', () => {
  expect(dropped(page, 'one', tab('two'), tab('one')).tabs.map(({ id }) => id)).toEqual(['two', 'one']);
  expect(dropped(page, 'one', tab('two'), part('a'))).toBe(page);
  expect(dropped(page, 'one', part('a'), part('a'))).toBe(page);
});
