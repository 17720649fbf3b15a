'use client';

import { type PublishedForm, textIn } from '@mortise/core';
import { formatNumber, Icon, IconButton, useIsPhone, useText } from '@mortise/ui';
import { ArrowLeft, ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordListQuery } from './record-target.ts';
import { useNeighbourKeys, useNeighbours } from './use-neighbours.ts';

/** How a record screen is left and gone along. */
export interface RecordPaths {
  /** Closes the drawer. Absent on a page. */
  readonly onClose?: () => void;
  /** Back to where it was opened from: a record below it, or the list. */
  readonly back?: { readonly label: string; readonly go: () => void };
  /** To the record before or after it in its list. Absent where it has no list. */
  readonly onNavigate?: (recordId: string) => void;
  readonly query?: RecordListQuery;
  /** Place among those of the list, from 1, where it is known. */
  readonly position?: { readonly index: number; readonly count: string };
}

interface RecordHeadProps {
  form: PublishedForm;
  recordId: string | 'new';
  paths: RecordPaths;
  children?: ReactNode;
}

/** The crumb of a record, 48 high: where from, along the list, and what can be done. */
export function RecordHead({ form, recordId, paths, children }: RecordHeadProps) {
  const { t, locale } = useText();
  const isPhone = useIsPhone();
  const { onClose, back, onNavigate, query, position } = paths;
  const neighbours = useNeighbours(form.id, onNavigate && recordId !== 'new' ? recordId : null, query);
  useNeighbourKeys(neighbours, onNavigate);
  return (
    <header className="mo-record-head">
      {back ? (
        <>
          <IconButton
            icon={ArrowLeft}
            size={isPhone ? 'large' : 'small'}
            label={t({ zh: `返回${back.label}`, en: `Back to ${back.label}` })}
            onClick={back.go}
          />
          {!isPhone && (
            <button type="button" className="mo-record-crumb mo-cut" onClick={back.go}>
              {back.label}
            </button>
          )}
        </>
      ) : (
        onClose && (
          <>
            <IconButton
              icon={isPhone ? ArrowLeft : X}
              size={isPhone ? 'large' : 'small'}
              label={t({ zh: '关闭', en: 'Close' })}
              onClick={onClose}
            />
            {!isPhone && (
              <span className="mo-record-crumb mo-cut">
                <Icon of={form.icon} size={14} />
                {textIn(form.name, locale)}
              </span>
            )}
          </>
        )
      )}
      {onNavigate && recordId !== 'new' && (
        <span className="mo-record-steps">
          {position && (
            <span className="mo-meta mo-num">
              {formatNumber(position.index)} / {position.count}
            </span>
          )}
          <IconButton
            icon={ChevronUp}
            label={t({ zh: '上一条', en: 'Previous' })}
            disabled={!neighbours?.previous}
            onClick={() => neighbours?.previous && onNavigate(neighbours.previous)}
          />
          <IconButton
            icon={ChevronDown}
            label={t({ zh: '下一条', en: 'Next' })}
            disabled={!neighbours?.next}
            onClick={() => neighbours?.next && onNavigate(neighbours.next)}
          />
        </span>
      )}
      <div className="mo-record-actions">{children}</div>
    </header>
  );
}
