'use client';

import { type PageButton, textIn } from '@mortise/core';
import { FormRenderer } from '@mortise/fields/form';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { usePageScope } from './page-scope.ts';
import { useMakeRelated } from './use-make-related.ts';

type Creating = Extract<PageButton, { kind: 'create' }>;

/** What the builder put at hand for this record, but for what stands at the foot. */
export function HeaderButtons({ atFoot }: { readonly atFoot?: Creating | undefined }) {
  const { page } = usePageScope();
  return page.page.header.buttons.map((button) => {
    if (button === atFoot) return null;
    return button.kind === 'create' ? (
      <CreateButton key={button.id} button={button} />
    ) : (
      <BlockButton key={button.id} blockId={button.blockId} />
    );
  });
}

/** The first thing that one makes from here: on a phone it is at the thumb. */
export const firstToMake = (buttons: readonly PageButton[]) =>
  buttons.find((button): button is Creating => button.kind === 'create');

export function CreateButton({ button, isMain = false }: { readonly button: Creating; readonly isMain?: boolean }) {
  const { t } = useText();
  const { page } = usePageScope();
  const make = useMakeRelated();
  if (!make) return null;
  const name = t(page.forms[button.via.formId]?.name ?? '');
  const label = textIn(button.label, 'zh') === '' ? t({ zh: `新建${name}`, en: `New ${name}` }) : t(button.label);
  return (
    <Button
      icon={<Icon of={Plus} size={isMain ? 18 : 14} />}
      onClick={() => void make(button.via)}
      {...(isMain ? { type: 'primary', size: 'large', className: 'mo-grow' } : {})}
    >
      {label}
    </Button>
  );
}

/** A button of the form does here what it does there, and shows when its rules say. */
function BlockButton({ blockId }: { readonly blockId: string }) {
  const { form, record, session, context, recordLink } = usePageScope();
  const shown = useMemo(
    () => ({
      blocks: form.form.blocks
        .filter(({ id }) => id === blockId)
        .map((block) => ({ ...block, parent: null, slot: null })),
    }),
    [form, blockId],
  );
  return (
    <div className="mo-header-block">
      <FormRenderer
        form={shown}
        session={session}
        context={context}
        recordId={record.id}
        recordLink={recordLink}
        mode="read"
      />
    </div>
  );
}
