'use client';

import type { FormulaType } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { useId, useMemo } from 'react';
import { FormulaInput } from '../../formula-editor/formula-input.tsx';
import type { ControlProps } from './setting-controls.tsx';

/** A formula over the fields of the form. The field itself is not among them. */
export function FormulaControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const wants = setting.resultIn === undefined ? undefined : (config[setting.resultIn] as FormulaType);
  const blankIsZero = config.blankIsZero !== false;
  const place = useMemo(() => ({ ...(wants === undefined ? {} : { wants }), blankIsZero }), [wants, blankIsZero]);
  const label = t(setting.label);
  return (
    <InspectorField label={label} htmlFor={id} help={setting.help && t(setting.help)}>
      <FormulaInput
        id={id}
        title={label}
        source={typeof value === 'string' ? value : ''}
        place={place}
        blockId={blockId}
        onChange={onChange}
      />
    </InspectorField>
  );
}
