import * as z from 'zod';
import { ColorRules, colorsWithout, colorUses } from './color-rule.ts';
import { defineViewKind } from './view-kind.ts';

export const SplitSettings = z.object({ colors: ColorRules });
export type SplitSettings = z.infer<typeof SplitSettings>;

/** A list beside the record that is open. Which fields its rows show are the fields of the view. */
export const split = defineViewKind<SplitSettings>({
  label: { zh: '分栏', en: 'Split' },
  icon: 'columns-2',
  hint: { zh: '左边列表，右边记录，逐条处理', en: 'A list with the record beside it, to go through one by one' },
  settings: SplitSettings,
  uses: ({ colors }) => colorUses(colors),
  conditions: ({ colors }) => colors.map(({ when }) => when),
  without: ({ colors }, isGone, says) => ({ colors: colorsWithout(colors, isGone, says) }),
});
