'use client';

import { type Block, settingsOf } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { hasInverse } from './add-inverse.ts';
import { useAddInverse } from './use-add-inverse.ts';

/** Offers the other end of a relation on the form it points to. */
export function TargetSection({ block, config }: { block: Block; config: Readonly<Record<string, unknown>> }) {
  const { t } = useText();
  const { forms, formId } = useDesigner();
  const add = useAddInverse();
  const [isBusy, setIsBusy] = useState(false);
  const target = forms.find(({ id }) => id === config.formId);
  if (!target || config.inverseOf !== undefined || !mayHaveInverse(block.type)) return null;
  if (hasInverse(target.draftBlocks, formId, block.id)) return null;
  return (
    <Button
      size="small"
      type="link"
      loading={isBusy}
      style={{ paddingInline: 0 }}
      onClick={async () => {
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
export function mayHaveInverse(name: string): boolean {
  const type = typeOf(name);
  return type !== undefined && settingsOf(type.config).some(({ property }) => property === 'inverseOf');
}
