import type { ComponentType } from 'react';

/** What draws the blocks of one place. Handed down, since a block's face holds lists of blocks again. */
export type SlotList = ComponentType<{ parent: string | null; slot: string | null }>;
