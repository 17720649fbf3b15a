import { expect, test } from 'vitest';
import { historyOf, record, redo, undo } from './history.ts';

test('undo goes back one change and redo brings it again', () => {
  const typed = record(record(historyOf('a'), 'b', null, 0), 'c', null, 0);

  expect(undo(typed).present).toBe('b');
  expect(redo(undo(typed)).present).toBe('c');
});

test('changes of one kind within a second are one step', () => {
  const typed = record(record(record(historyOf(''), '客', 'label', 0), '客户', 'label', 300), '客户名', 'label', 900);

  expect(undo(typed).present).toBe('');
});

test('a new change forgets what was undone', () => {
  const changed = record(undo(record(historyOf('a'), 'b', null, 0)), 'c', null, 0);

  expect(redo(changed).present).toBe('c');
});

test('doing nothing is not a step', () => {
  const history = historyOf('a');

  expect(record(history, 'a', null, 0)).toBe(history);
});
