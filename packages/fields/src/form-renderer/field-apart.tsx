'use client';

import type { Field, FormSession } from '@mortise/core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import { viewOf } from '../views.tsx';
import { recordAround } from './record-around.ts';

interface FieldApartProps {
  readonly field: Field;
  readonly session: FormSession;
  readonly recordId: string;
  readonly context: FieldViewContext;
}

/** Has the field a tab of its own on the page of a record? */
export function standsApart({ block, config }: Field): boolean {
  const view = viewOf(block.type);
  return view !== undefined && !('Container' in view) && (view.standsApart?.(config) ?? false);
}

/** A field that stands by itself, without the label that its tab has already. */
export function FieldApart({ field, session, recordId, context }: FieldApartProps) {
  const { key, block, config, columns } = field;
  const { locale, timeZone } = context;
  const record = useMemo(
    () => recordAround(session, session.fields, { id: recordId, link: null }, { locale, timeZone }),
    [session, recordId, locale, timeZone],
  );
  const subscribe = useCallback((notify: () => void) => session.subscribe(key, notify), [session, key]);
  const read = () => session.valueOf(key);
  const value = useSyncExternalStore(subscribe, read, read);
  const view = viewOf(block.type);
  if (!view || 'Container' in view) return null;
  return <view.Display value={value} config={config} columns={columns} record={record} context={context} />;
}
