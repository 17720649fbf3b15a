import { Block, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { editorReads } from './editor-reads.ts';

const blocks = [
  {
    type: 'data-select',
    config: {
      formId: 'prices',
      filter: { field: 'group', operator: 'equals', operand: { kind: 'variable', name: 'kind' } },
    },
  },
  {
    type: 'api-select',
    config: {
      request: { connectorId: 'c', requestId: 'r' },
      inputs: [
        { from: '$typed', to: 'word' },
        { from: 'city', to: 'city' },
      ],
    },
  },
  { type: 'user', config: { range: 'field', departmentField: 'team' } },
  { type: 'select', config: { parent: 'area' } },
  { type: 'text' },
].map((block, at) => Block.parse({ ...block, id: `b${at}`, key: `b${at}`, label: '' }));

test('a list reads along what limits the choices of its columns and what goes out to services', () => {
  expect(editorReads(fieldsOf({ blocks }, fieldTypes)).sort()).toEqual(['area', 'city', 'kind', 'team']);
});
