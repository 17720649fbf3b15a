import * as z from 'zod';
import { defineViewKind } from './view-kind.ts';

/** Rows and columns: all that it needs, every view has. */
export const grid = defineViewKind({
  label: { zh: '表格', en: 'Grid' },
  icon: 'table-2',
  hint: { zh: '行和列，可直接编辑', en: 'Rows and columns, edited in place' },
  settings: z.object({}),
  uses: () => [],
  without: (settings) => settings,
});
