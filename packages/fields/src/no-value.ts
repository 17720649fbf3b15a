import { type FieldType, ok } from '@mortise/core';
import * as z from 'zod';

/** What a layout type says of values: it holds none. */
export const noValue: Pick<
  FieldType<unknown, undefined>,
  'kind' | 'storage' | 'value' | 'format' | 'parse' | 'supports'
> = {
  kind: () => 'none',
  storage: () => ({ in: 'nothing' }),
  value: () => z.undefined(),
  format: () => '',
  parse: () => ok(null),
  supports: {
    required: false,
    unique: false,
    sort: false,
    title: false,
    defaults: [],
    generated: false,
    computed: false,
    inSubform: false,
  },
};
