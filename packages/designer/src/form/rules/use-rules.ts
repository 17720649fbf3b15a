'use client';

import type { FormDraft, FormRule } from '@mortise/core';
import { useCallback } from 'react';
import { useDesigner } from '../designer-context.ts';

/** Changes rules of the form. Typing in one property is one step of the history. */
export function useRules() {
  const { store } = useDesigner();
  const change = useCallback(
    (next: (form: FormDraft) => Partial<FormDraft>, word?: string) =>
      store.getState().dispatch((form) => ({ ...form, ...next(form) }), word === undefined ? {} : { word }),
    [store],
  );
  return {
    change,
    update: (id: string, next: Partial<FormRule>) =>
      change(
        ({ rules }) => ({ rules: rules.map((rule) => (rule.id === id ? ({ ...rule, ...next } as FormRule) : rule)) }),
        `rule ${id} ${Object.keys(next).join(' ')}`,
      ),
    remove: (id: string) => change(({ rules }) => ({ rules: rules.filter((rule) => rule.id !== id) })),
    move: (id: string, by: -1 | 1) =>
      change(({ rules }) => {
        const from = rules.findIndex((rule) => rule.id === id);
        const other = rules[from + by];
        const moved = rules[from];
        if (!other || !moved) return {};
        return { rules: rules.map((rule) => (rule === moved ? other : rule === other ? moved : rule)) };
      }),
  };
}
