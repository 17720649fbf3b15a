'use client';

import { useDraggable } from '@dnd-kit/core';
import { type RecordView, textIn } from '@mortise/core';
import { Icon, MenuButton, useText } from '@mortise/ui';
import { ArrowRightLeft } from 'lucide-react';
import { memo } from 'react';
import type { Place } from './board.ts';
import { useBoardWork } from './board-work.ts';
import { CardBody } from './card-body.tsx';
import { markOf } from './columns.ts';

/** What dnd-kit carries along with a card. */
export interface Carried {
  readonly record: RecordView;
  readonly from: Place;
}

interface CardProps {
  readonly record: RecordView;
  /** Where it stands, by the keys of its column and its lane. */
  readonly column: string | null;
  readonly lane: string | null;
}

/** A record that is opened by a click and moved with the pointer, the keys or its menu. */
export const Card = memo(function Card({ record, column, lane }: CardProps) {
  const { t } = useText();
  const { mayMove, staleOf, staleLimit, open } = useBoardWork();
  const data: Carried = { record, from: { key: column, lane } };
  const drag = useDraggable({ id: record.id, data, disabled: !mayMove });
  const days = staleOf(record);
  const { onKeyDown, ...pointer } = drag.listeners ?? {};
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title is the button; the rest of the card is only more of it to hit.
    <article
      ref={drag.setNodeRef}
      className="rt-card"
      data-stale={days !== null || undefined}
      data-ghost={drag.isDragging || undefined}
      onClick={() => open(record.id)}
      {...pointer}
    >
      <div className="rt-card-head">
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className="rt-card-title mo-cut"
          title={record.title}
          {...drag.attributes}
          onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
        >
          {record.title || t({ zh: '未命名', en: 'Untitled' })}
        </button>
        {mayMove && <MoveMenu record={record} column={column} lane={lane} />}
      </div>
      <CardBody record={record} days={days} limit={staleLimit} />
    </article>
  );
});

/** For whoever cannot drag: the other columns by name. */
const MoveMenu = memo(function MoveMenu({ record, column, lane }: CardProps) {
  const { t, locale } = useText();
  const { columns, move } = useBoardWork();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: keeps clicks on the menu from opening the card.
    <span className="rt-card-menu" onClick={(event) => event.stopPropagation()}>
      <MenuButton
        placement="bottomRight"
        menu={{
          items: columns
            .filter(({ key }) => key !== column)
            .map(({ key, label }) => ({
              key: `to ${markOf(key)}`,
              label: t({ zh: `移到${textIn(label, locale)}`, en: `Move to ${textIn(label, locale)}` }),
              onClick: () => move(record, { key: column, lane }, { key, lane }),
            })),
        }}
      >
        {/* A plain button: a hundred of a library's would be felt. */}
        <button
          type="button"
          className="rt-board-button"
          aria-label={t({ zh: `移动 ${record.title}`, en: `Move ${record.title}` })}
        >
          <Icon of={ArrowRightLeft} size={14} />
        </button>
      </MenuButton>
    </span>
  );
});
