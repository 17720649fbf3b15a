import type { FieldType } from '../field-type.ts';
import { configOf } from '../records/storage.ts';
import type { Text } from '../text.ts';
import type { Block } from './block.ts';

/** How rules name one slot of a piece of layout, such as a tab: the ids of slots are unique only within their block. */
export const slotRef = (blockId: string, slotId: string) => `${blockId}/${slotId}`;

/** The block that a target of a rule is, or is a slot of. */
export const blockOfTarget = (target: string) => target.split('/')[0] ?? target;

/** The slots of a block that rules may name; none where its type knows no such slots. */
export function slotsInRules(
  block: Pick<Block, 'id' | 'config' | 'version'>,
  type: FieldType | undefined,
): readonly { readonly id: string; readonly ref: string; readonly label: Text }[] {
  if (!type?.slotsInRules) return [];
  const slots = type.slots?.(configOf(block, type)) ?? [];
  return slots.flatMap(({ id, label }) => (id === null ? [] : [{ id, ref: slotRef(block.id, id), label }]));
}
