import type { ValueKind } from '@mortise/core';

const elements: Partial<Record<ValueKind, 'option' | 'user' | 'department' | 'record'>> = {
  option: 'option',
  options: 'option',
  member: 'user',
  members: 'user',
  department: 'department',
  departments: 'department',
  record: 'record',
  records: 'record',
};

/** What a kind is one of or a list of, where that is picked rather than typed. */
export const elementKindOf = (kind: ValueKind) => elements[kind];
