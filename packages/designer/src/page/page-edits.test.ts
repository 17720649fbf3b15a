import { mostParts, PageDraft, partsOfTab } from '@mortise/core';
import { expect, test } from 'vitest';
import { changePart, hasRoom, movePart, moveTab, placeOf, removePart } from './page-edits.ts';

const page = PageDraft.parse({
  formId: 'f',
  tabs: [
    {
      id: 'one',
      left: [{ kind: 'fields', id: 'facts' }],
      main: [
        { kind: 'timeline', id: 'timeline' },
        { kind: 'files', id: 'files' },
      ],
    },
    { id: 'two', main: [{ kind: 'log', id: 'log' }] },
  ],
});
const standing = (draft: PageDraft) =>
  draft.tabs.map((tab) =>
    partsOfTab(tab)
      .map(({ id }) => id)
      .join(' '),
  );

test('a part goes to another column, another tab, or another place of its own column', () => {
  expect(standing(movePart(page, 'files', { tabId: 'one', column: 'left', index: 0 }))[0]).toBe('files facts timeline');
  expect(standing(movePart(page, 'facts', { tabId: 'two', column: 'main', index: 1 }))).toEqual([
    'timeline files',
    'log facts',
  ]);
  expect(standing(movePart(page, 'timeline', { tabId: 'one', column: 'main', index: 1 }))[0]).toBe(
    'facts files timeline',
  );
  expect(movePart(page, 'nobody', { tabId: 'two', column: 'main', index: 0 })).toBe(page);
});

test('what is changed or taken out is only the part that is meant', () => {
  expect(standing(removePart(page, 'timeline'))).toEqual(['facts files', 'log']);
  expect(changePart(page, 'log', { title: '日志' }).tabs[1]?.main[0]).toMatchObject({ kind: 'log', title: '日志' });
  expect(placeOf(page, 'files')).toEqual({ tabId: 'one', column: 'main', index: 1 });
  expect(placeOf(page, 'nobody')).toBeNull();
});

test('tabs change places', () => {
  expect(moveTab(page, 'two', 0).tabs.map(({ id }) => id)).toEqual(['two', 'one']);
});

test('a full column takes no more, and goes on being put in order', () => {
  const [one, two] = page.tabs;
  const logs = Array.from({ length: mostParts }, (_, at) => ({ kind: 'log', id: `l${at}` }));
  const full = PageDraft.parse({ ...page, tabs: [one, { ...two, main: logs }] });
  const end = { tabId: 'two', column: 'main', index: mostParts } as const;

  expect(hasRoom(full, end)).toBe(false);
  expect(movePart(full, 'facts', end)).toBe(full);
  expect(movePart(full, 'l0', end).tabs[1]?.main.at(-1)?.id).toBe('l0');
});
