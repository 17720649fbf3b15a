'use client';

import type { Field, RecordView } from '@mortise/core';
import { useCallback, useMemo } from 'react';

/** Which fields of a stored record its reader is given, and with stars: what they may not see, the server does not send. */
export function useShownFields(record: RecordView | null) {
  const keys = record && Object.keys({ ...record.values, ...record.masked }).join(' ');
  const isShown = useMemo(() => {
    const shown = new Set(keys?.split(' '));
    return (field: Field) => shown.has(field.key);
  }, [keys]);
  const masked = record?.masked;
  const maskedOf = useCallback((key: string) => masked?.[key], [masked]);
  return { isShown, maskedOf };
}
