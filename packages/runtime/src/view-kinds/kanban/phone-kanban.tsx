'use client';

import { useCountText } from '../../list/use-count-text.ts';
import { PhoneFrame } from '../../phone/phone-frame.tsx';
import type { ViewKindProps } from '../view-kind-view.ts';
import { KanbanBody } from './kanban-body.tsx';

/** A board on a phone: one column at a time, the next one a swipe away. */
export function PhoneKanban(props: ViewKindProps) {
  const [count, onCount] = useCountText();
  return (
    <PhoneFrame {...props} count={count ?? null} fills>
      <KanbanBody {...props} onCount={onCount} />
    </PhoneFrame>
  );
}
