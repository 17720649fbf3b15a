'use client';

import type { EventContentArg } from '@fullcalendar/core';
import { isOptionColor } from '@mortise/ui';
import type { CSSProperties } from 'react';
import type { ListField } from '../../list/list-fields.ts';
import { RecordFact } from '../record-fact.tsx';
import type { Entry } from './use-calendar.ts';

interface EntryBodyProps {
  /** Absent while the library still draws one that has gone. */
  readonly entry: Entry | undefined;
  readonly facts: readonly ListField[];
  readonly at: Pick<EventContentArg, 'timeText' | 'event' | 'view'>;
}

/** The most facts of an entry that has room for some. */
const mostFacts = 3;

/** What an entry says: in a month its time and its title, in a day the first facts as well. */
export function EntryBody({ entry, facts, at }: EntryBodyProps) {
  const { timeText, event, view } = at;
  const color = isOptionColor(entry?.color) ? entry.color : 'indigo';
  const hasRoom = view.type !== 'dayGridMonth' && !event.allDay;
  return (
    <span
      className="rt-entry-body"
      data-tall={hasRoom || undefined}
      style={
        {
          '--rt-tint': `var(--mo-opt-${color}-bg)`,
          '--rt-ink': `var(--mo-opt-${color}-tx)`,
          '--rt-bar': `var(--mo-opt-${color})`,
        } as CSSProperties
      }
      title={[timeText, event.title].filter(Boolean).join(' ')}
    >
      {hasRoom ? (
        <>
          <b className="mo-cut">{event.title}</b>
          <span className="rt-entry-line mo-num">{timeText}</span>
        </>
      ) : (
        <span className="rt-entry-line">
          {timeText && <span className="mo-num">{timeText}</span>}
          <b className="mo-cut">{event.title}</b>
        </span>
      )}
      {hasRoom &&
        entry &&
        facts.slice(0, mostFacts).map((field) => (
          <span key={field.id} className="rt-entry-line mo-cut">
            <RecordFact field={field} record={entry.record} />
          </span>
        ))}
    </span>
  );
}
