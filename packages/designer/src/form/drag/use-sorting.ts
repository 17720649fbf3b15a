'use client';

import { type DndContextProps, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useText } from '@mortise/ui';
import { useMemo } from 'react';
import { announcementsOf } from './announcements.ts';

/** How what stands in lists is moved with the mouse or the keys, and what is said of it. */
export function useSorting(): Pick<DndContextProps, 'sensors' | 'accessibility'> {
  const words = useText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useMemo(() => announcementsOf(words), [words]);
  return { sensors, accessibility };
}
