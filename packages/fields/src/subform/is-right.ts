import type { Field } from '@mortise/core';
import { cellViewOf } from '../cells.tsx';

/** Figures stand at the right, and so do the heads and sums of their columns. */
export function isRight({ block, config, kind, type }: Field): boolean {
  const align = cellViewOf(block.type)?.align ?? (kind === 'number' && type.supports.computed ? 'right' : 'left');
  return (typeof align === 'function' ? align(config) : align) === 'right';
}
