'use client';

import type { Values } from '@mortise/core';
import { useEffect, useRef, useState } from 'react';
import { useLeaveGuard } from '../../record/leave-guard.ts';
import type { RecordPaths } from '../../record/record-head.tsx';
import { RecordScreen } from '../../record/record-screen.tsx';
import type { RecordListQuery } from '../../record/record-target.ts';

interface RecordPaneProps {
  readonly formId: string;
  /** `new` for one being made. */
  readonly recordId: string | 'new';
  readonly given: Values | null;
  readonly query: RecordListQuery;
  readonly position?: NonNullable<RecordPaths['position']>;
  /** Told how to ask whether what is typed may be left. */
  readonly onGuard: (mayLeave: () => () => Promise<boolean>) => void;
  /** Null: the first one of the list. */
  readonly onShow: (recordId: string | null) => void;
}

/** The record beside its list. */
export function RecordPane({ formId, recordId, given, query, position, onGuard, onShow }: RecordPaneProps) {
  const guard = useRef(() => false);
  const mayLeave = useLeaveGuard(() => guard.current());
  const [copyOf, setCopyOf] = useState<string | null>(null);
  useEffect(() => onGuard(() => mayLeave), [onGuard, mayLeave]);
  const isNew = recordId === 'new';
  return (
    <RecordScreen
      target={{
        formId,
        recordId,
        ...(isNew && copyOf ? { copyOf } : {}),
        ...(isNew && given && !copyOf ? { given: { values: given } } : {}),
      }}
      frame="drawer"
      paths={{
        query,
        ...(position ? { position } : {}),
        onNavigate: (next) => void mayLeave().then((leaves) => leaves && onShow(next)),
      }}
      guard={guard}
      onCreated={({ id }) => {
        setCopyOf(null);
        onShow(id);
      }}
      onDeleted={() => onShow(null)}
      onCopy={({ id }) => {
        setCopyOf(id);
        onShow('new');
      }}
    />
  );
}
