'use client';

import { defaultCalendar, workingCalendar } from '@mortise/core';
import { type Asking, FormulaOperand } from '@mortise/fields/conditions';
import { useMemo } from 'react';
import { useCalendar } from '../../formula-editor/sample-records.ts';
import { useDesigner } from '../designer-context.ts';

/** Asks for formulas on the right side of conditions by which another form's records are looked up: they read no record. */
export function useFormulaOperand(): NonNullable<Asking['formula']> {
  const { api, fieldContext } = useDesigner();
  const { data } = useCalendar(api);
  const calendar = useMemo(() => data ?? workingCalendar(defaultCalendar), [data]);
  return (asked) => <FormulaOperand {...asked} calendar={calendar} context={fieldContext} />;
}
