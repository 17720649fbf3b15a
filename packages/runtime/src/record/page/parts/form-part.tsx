'use client';

import { factBlocks } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { FormRenderer } from '@mortise/fields/form';
import { IconButton, useText } from '@mortise/ui';
import { Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { usePageScope } from '../page-scope.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../part-views.tsx';

/** The form as it was designed, to be read and changed value by value. */
export const FormPart = (_: PartProps<'form'>) => <Facts blocks={null} columns={2} />;

/** Some fields, or all that fit: in one column with their labels beside them, or in several below their labels. */
export function FieldsPart({ part, bare }: PartProps<'fields'>) {
  const { t } = useText();
  const { form, room, edit } = usePageScope();
  const { fields } = part;
  // A column of its own is narrow; in the drawer there is room for two values beside each other.
  const columns = room === 'narrow' ? Math.max(2, part.columns) : part.columns;
  const blocks = useMemo(() => {
    const all = form.form.blocks;
    if (fields === null) return factBlocks(all, fieldTypes);
    const width = columns === 1 ? ('1' as const) : columns === 2 ? ('1/2' as const) : ('1/3' as const);
    const chosen = fields.flatMap((id) => all.find((block) => block.id === id) ?? []);
    const rows = all.filter(({ parent }) => parent !== null && fields.includes(parent));
    return [...chosen.map((block) => ({ ...block, parent: null, slot: null, width })), ...rows];
  }, [form, fields, columns]);
  return (
    <PartFrame
      part={part}
      bare={bare}
      actions={edit && <IconButton icon={Pencil} iconSize={14} label={t({ zh: '编辑', en: 'Edit' })} onClick={edit} />}
    >
      <Facts blocks={blocks} columns={columns} />
    </PartFrame>
  );
}

type Blocks = ReturnType<typeof factBlocks>;

function Facts({ blocks, columns }: { readonly blocks: Blocks | null; readonly columns: number }) {
  const { form, record, session, context, recordLink, isFact, isShown, isLocked, maskedOf, inPlace, attach } =
    usePageScope();
  const shown = useMemo(() => (blocks ? { blocks } : form.form), [blocks, form.form]);
  return (
    <div className="mo-facts" data-narrow={(blocks && columns === 1) || undefined}>
      <FormRenderer
        ref={attach}
        form={shown}
        session={session}
        context={context}
        recordId={record.id}
        recordLink={recordLink}
        mode="read"
        isLocked={isLocked}
        isShown={blocks ? isShown : isFact}
        maskedOf={maskedOf}
        {...(inPlace ? { inPlace } : {})}
      />
    </div>
  );
}
