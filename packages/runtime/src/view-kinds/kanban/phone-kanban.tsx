'use client';

import { useCallback, useState } from 'react';
import { countText } from '../../list/use-place.ts';
import { PhoneFrame } from '../../phone/phone-frame.tsx';
import type { ViewKindProps } from '../view-kind-view.ts';
import { KanbanBody } from './kanban-body.tsx';

/** A board on a phone: one column at a time, the next one a swipe away. */
export function PhoneKanban(props: ViewKindProps) {
  const [count, setCount] = useState<string | null>(null);
  const onCount = useCallback((found: number, exact: boolean) => setCount(countText({ count: found, exact })), []);
  return (
    <PhoneFrame {...props} count={count} fills>
      <KanbanBody {...props} onCount={onCount} />
    </PhoneFrame>
  );
}
