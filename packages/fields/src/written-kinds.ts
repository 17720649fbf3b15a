import type { ValueKind } from '@mortise/core';

/** Kinds whose values can be written out as text and read there: what a field of text takes over. */
export const writtenKinds: readonly ValueKind[] = [
  'text',
  'number',
  'boolean',
  'date',
  'moment',
  'time',
  'option',
  'options',
  'tags',
  'member',
  'members',
  'department',
  'departments',
  'record',
  'records',
  'pointer',
  'pointers',
  'html',
];
