'use client';

import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import type { ConstantFormulaProps } from './constant-formula.tsx';

// The language of formulas comes with the first one that is written.
const ConstantFormula = lazy(() =>
  import('./constant-formula.tsx').then((module) => ({ default: module.ConstantFormula })),
);

/** A formula that reads no record, as the right side of a condition that a list is asked by. */
export const FormulaOperand = (props: ConstantFormulaProps) => (
  <Suspense fallback={<Spin size="small" />}>
    <ConstantFormula {...props} />
  </Suspense>
);
