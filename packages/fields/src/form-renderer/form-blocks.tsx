'use client';

import { type Block, type FieldCatalog, textIn } from '@mortise/core';
import { memo } from 'react';
import { fieldTypes } from '../catalog.ts';
import { viewOf } from '../views.tsx';
import { FormField } from './form-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { useFormScope } from './form-scope.ts';
import { useBlockState } from './use-block-state.ts';

const spans = { '1/4': 3, '1/3': 4, '1/2': 6, '1': 12 } as const;

/** What stands in one place of a form. */
export function FormBlocks({ parent, slot }: { parent: string | null; slot: string | null }) {
  const { tree } = useFormScope();
  return (
    <div className="mo-form-grid">
      {tree.at(parent, slot).map((block) => (
        <FormBlock key={block.id} block={block} />
      ))}
    </div>
  );
}

const FormBlock = memo(function FormBlock({ block }: { block: Block }) {
  const { fieldOf, isShown, context } = useFormScope();
  const field = fieldOf(block.id);
  const { visible } = useBlockState(block, field);
  if (!visible) return null;
  const type = (fieldTypes as FieldCatalog)[block.type];
  const view = viewOf(block.type);
  if (!type || !view)
    return (
      <p className="mo-form-cell mo-form-12 mo-meta">
        {textIn(
          { zh: `这里的 ${block.type} 字段没有安装`, en: `The field type ${block.type} is not installed` },
          context.locale,
        )}
      </p>
    );
  if ('Container' in view)
    return (
      <div className={`mo-form-cell mo-form-${type.slots ? 12 : spans[block.width]}`}>
        <FormFrame
          block={block}
          type={type}
          view={view}
          contentOf={(slot) => <FormBlocks parent={block.id} slot={slot} />}
        />
      </div>
    );
  if (!field || !isShown(field)) return null;
  return (
    <div className={`mo-form-cell mo-form-${type.slots ? 12 : spans[block.width]}`}>
      <FormField field={field} view={view} />
    </div>
  );
});
