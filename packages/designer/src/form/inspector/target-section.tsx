'use client';

import { type FieldType, holdsRows, settingsOf, targetsOf } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { hasInverse } from './add-inverse.ts';
import { useAddInverse } from './use-add-inverse.ts';

interface TargetSectionProps {
  id: string;
  type: FieldType;
  config: Readonly<Record<string, unknown>>;
}

/** Offers the other end of a relation on each form it points to. */
export function TargetSection({ id, type, config }: TargetSectionProps) {
  const { t } = useText();
  const { forms, formId, store } = useDesigner();
  const add = useAddInverse();
  const [busy, setBusy] = useState<string | null>(null);
  const parent = useDesignerState(({ index }) => index.byId.get(index.byId.get(id)?.parent ?? ''));
  // What rows point to does not know them.
  const isColumn = parent !== undefined && holdsRows(parent, catalog);
  if (config.inverseOf !== undefined || isColumn || !mayHaveInverse(type)) return null;
  const pointedAt = targetsOf(type.storage(config));
  const targets = forms.filter((form) => pointedAt.includes(form.id) && !hasInverse(form.draftBlocks, formId, id));
  return targets.map((target) => (
    <Button
      key={target.id}
      size="small"
      type="link"
      loading={busy === target.id}
      style={{ paddingInline: 0 }}
      onClick={async () => {
        const block = store.getState().index.byId.get(id);
        if (!block) return;
        setBusy(target.id);
        await add(block, target.id);
        setBusy(null);
      }}
    >
      {t({ zh: `在「${t(target.name)}」显示反向字段`, en: `Show the reverse field in ${t(target.name)}` })}
    </Button>
  ));
}

/** Types of which the other end can be a field of the form they point to. */
export const mayHaveInverse = (type: FieldType) =>
  settingsOf(type.config).some(({ property, setting }) => property === 'inverseOf' || setting.control === 'forms');
