'use client';

import type { ApiClient } from '@mortise/api/client';
import type { Actor } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DesignerPending } from '../designer-pending.tsx';
import { DesignerShell, type DesignerStart } from './designer-shell.tsx';
import { fieldContextOf } from './document/field-context.ts';
import { loadOptionSets } from './document/option-sets.ts';
import { loadForms } from './document/other-forms.ts';

interface FormDesignerProps {
  readonly api: ApiClient;
  readonly formId: string;
  /** Who designs, in the language of the page. */
  readonly actor: Actor;
  /** A block or a rule to show first. */
  readonly start?: DesignerStart;
  /** Goes to a page of the product. */
  readonly onOpen: (href: string) => void;
}

/** Where a form is built: palette, canvas, inspector, and the way to its publication. */
export function FormDesigner({ api, formId, actor, start = {}, onOpen }: FormDesignerProps) {
  const { t } = useText();
  // The draft belongs to the designer once it is here: no refetch puts another under the builder's hands.
  const definition = useQuery({
    queryKey: ['designer', formId],
    queryFn: () => api.call('GET /definitions/:id', { params: { id: formId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const forms = useQuery({ queryKey: ['designer-forms'], queryFn: () => loadForms(api) });
  const optionSets = useQuery({
    queryKey: ['designer-option-sets'],
    queryFn: () => loadOptionSets(api),
    gcTime: 0,
  });
  const appId = definition.data?.appId;
  const fieldContext = useMemo(
    () => ({
      ...fieldContextOf(api, actor),
      optionSets: optionSets.data ?? [],
      ...(appId === undefined ? {} : { editOptionSets: () => onOpen(`/build/${appId}`) }),
    }),
    [api, actor, optionSets.data, appId, onOpen],
  );

  if (!definition.data || !forms.data || !optionSets.data)
    return (
      <DesignerPending
        title={t({ zh: '表单没有加载出来', en: "Couldn't load the form" })}
        queries={[definition, forms, optionSets]}
      />
    );
  return (
    <DesignerShell
      key={definition.data.id}
      api={api}
      definition={definition.data}
      forms={forms.data}
      optionSets={optionSets.data}
      fieldContext={fieldContext}
      start={start}
      onOpen={onOpen}
    />
  );
}
