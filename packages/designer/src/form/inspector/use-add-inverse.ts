'use client';

import type { Block } from '@mortise/core';
import { inverseOf } from '@mortise/fields';
import { useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { problemText } from '../../problem-text.ts';
import { addBlock } from '../commands/add-block.ts';
import { useDesigner } from '../designer-context.ts';
import { formIn } from '../document/designer-store.ts';
import { addInverse } from './add-inverse.ts';

/** Adds the reverse field of a relation to the form it points to, and says what is left to do. */
export function useAddInverse() {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { api, formId, formKey, forms, store } = useDesigner();
  return useCallback(
    async (block: Block, targetId: string) => {
      const form = { id: formId, key: formKey, name: formIn(store.getState()).name };
      if (targetId === formId) {
        const reverse = { ...inverseOf(block, form), key: '' };
        store.getState().dispatch((draft) => addBlock(draft, reverse, { parent: null, slot: null, before: null }));
        return;
      }
      try {
        await addInverse(api, block, form, targetId);
        await queries.invalidateQueries({ queryKey: ['designer-forms'] });
        const name = t(forms.find(({ id }) => id === targetId)?.name ?? '');
        toast.done(
          t({
            zh: `反向字段已加到「${name}」的草稿，两个表单都发布后生效`,
            en: `The reverse field is in the draft of ${name}. It works once both forms are published`,
          }),
        );
      } catch (error) {
        toast.failed(problemText(error, t));
      }
    },
    [api, formId, formKey, forms, store, queries, toast, t],
  );
}
