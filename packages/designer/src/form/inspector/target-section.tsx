'use client';

import { type FieldType, settingsOf } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesigner } from '../designer-context.ts';
import { hasInverse } from './add-inverse.ts';
import { useAddInverse } from './use-add-inverse.ts';

/** Offers the other end of a relation on the form it points to. */
export function TargetSection({
  id,
  type,
  config,
}: {
  id: string;
  type: FieldType;
  config: Readonly<Record<string, unknown>>;
}) {
  const { t } = useText();
  const { forms, formId, store } = useDesigner();
  const add = useAddInverse();
  const [isBusy, setIsBusy] = useState(false);
  const target = forms.find((form) => form.id === config.formId);
  if (!target || config.inverseOf !== undefined || !mayHaveInverse(type)) return null;
  if (hasInverse(target.draftBlocks, formId, id)) return null;
  return (
    <Button
      size="small"
      type="link"
      loading={isBusy}
      style={{ paddingInline: 0 }}
      onClick={async () => {
        const block = store.getState().index.byId.get(id);
        if (!block) return;
        setIsBusy(true);
        await add(block, target.id);
        setIsBusy(false);
      }}
    >
      {t({ zh: `在「${t(target.name)}」显示反向字段`, en: `Show the reverse field in ${t(target.name)}` })}
    </Button>
  );
}

/** Types whose config can name the other end. */
export const mayHaveInverse = (type: FieldType) =>
  settingsOf(type.config).some(({ property }) => property === 'inverseOf');
