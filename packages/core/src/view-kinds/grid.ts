import * as z from 'zod';
import { defineViewKind } from './view-kind.ts';

/** Rows and columns: all that it needs, every view has. */
export const grid = defineViewKind({
  label: { zh: '表格', en: 'Grid' },
  icon: 'table-2',
  settings: z.object({}),
  uses: () => [],
  without: (settings) => settings,
});
