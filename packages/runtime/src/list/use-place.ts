'use client';

import type { RecordCount } from '@mortise/core';
import { formatNumber } from '@mortise/ui';
import { useEffect } from 'react';
import type { RecordPaths } from '../record/record-head.tsx';

export type Place = NonNullable<RecordPaths['position']>;

/** A count as it is read: "10,000+" where counting stopped. */
export const countText = ({ count, exact }: RecordCount) => `${formatNumber(count)}${exact ? '' : '+'}`;

/** Tells the drawer over a list where its record stands: `row` from 0, null while the row is not loaded. */
export function usePlace(row: number | null, count: RecordCount | null, tell: (place: Place | null) => void) {
  const counted = count && countText(count);
  useEffect(() => tell(row === null || !counted ? null : { index: row + 1, count: counted }), [row, counted, tell]);
}
