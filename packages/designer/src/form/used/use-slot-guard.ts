'use client';

import { type FieldType, slotsInRules } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useCallback } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { formIn } from '../document/designer-store.ts';
import { usesInDraft } from './uses-in-draft.ts';

/** Keeps the settings of a block from losing a slot, such as a tab, that a rule names: says so, and answers true. */
export function useSlotGuard(id: string, type: FieldType): (before: unknown, next: unknown) => boolean {
  const { t } = useText();
  const { store, formId, appId, refuse } = useDesigner();
  return useCallback(
    (before, next) => {
      const slotsOf = (config: unknown) =>
        slotsInRules({ id, config: config as never, version: type.migrations.length }, type);
      const kept = new Set(slotsOf(next).map(({ ref }) => ref));
      const own = { formId, appId, draft: formIn(store.getState()), catalog };
      for (const { ref, label } of slotsOf(before)) {
        const usages = kept.has(ref) ? [] : usesInDraft(own, ref);
        if (usages.length === 0) continue;
        const name = t(label);
        refuse({
          title: t({ zh: `「${name}」还在使用，不能删除`, en: `${name} is used and cannot be deleted` }),
          usages,
        });
        return true;
      }
      return false;
    },
    [id, type, store, formId, appId, refuse, t],
  );
}
