import type { DraggableSyntheticListeners } from '@dnd-kit/core';
import type { PointerEventHandler } from 'react';

/** Only the pointer's part of what dnd-kit listens to: keys on the canvas mean other things. dnd-kit leaves it untyped. */
export const pointerListener = (listeners: DraggableSyntheticListeners) =>
  listeners?.onPointerDown as PointerEventHandler<HTMLElement> | undefined;
