import type { SqlType } from '@mortise/core';
import * as z from 'zod';

const names = [
  'text',
  'text[]',
  'numeric',
  'numeric(20,4)',
  'integer',
  'boolean',
  'date',
  'timestamptz',
  'time',
  'uuid',
  'uuid[]',
  'jsonb',
] as const satisfies readonly SqlType[];

/** PostgreSQL's name of a column's type, as a settled config keeps it. */
export const SqlTypeName = z.enum(names);
