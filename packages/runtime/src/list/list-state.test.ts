import { describe, expect, it } from 'vitest';
import { type ListState, readListState, writeListState } from './list-state.ts';

const plain: ListState = {
  viewId: null,
  filter: undefined,
  sort: undefined,
  search: '',
  folded: undefined,
  date: null,
  scale: null,
  tree: undefined,
  recordId: null,
};

describe('the address of a list', () => {
  it('gives back everything it was made from', () => {
    const state: ListState = {
      viewId: 'v1',
      filter: { all: [{ field: 'f', operator: 'contains', operand: { kind: 'constant', value: '50% & 华为=' } }] },
      sort: [
        { field: 'amount', direction: 'desc' },
        { field: '$created_at', direction: 'asc' },
      ],
      search: '华为 +1',
      folded: ['', 'o_won', 'none of 3'],
      date: '2026-12-18',
      scale: 'week',
      tree: null,
      recordId: 'r1',
    };
    expect(readListState(writeListState(state))).toEqual(state);
  });

  it('tells no filter from the filter of the view', () => {
    expect(readListState(writeListState({ ...plain, filter: null })).filter).toBeNull();
    expect(readListState(writeListState(plain)).filter).toBeUndefined();
    expect(readListState(writeListState({ ...plain, sort: [] })).sort).toEqual([]);
    expect(readListState(writeListState({ ...plain, folded: [] })).folded).toEqual([]);
  });

  it('is empty for a list as its view says', () => {
    expect(writeListState(plain)).toBe('');
  });

  it('survives what a person broke in it', () => {
    expect(readListState('filter=%7Bbroken&sort=,-,a')).toEqual({ ...plain, sort: [{ field: 'a', direction: 'asc' }] });
    expect(readListState('filter=%7B%22all%22%3A3%7D').filter).toBeUndefined();
  });
});
