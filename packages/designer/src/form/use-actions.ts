'use client';

import { blockName } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useMemo } from 'react';
import { typeOf } from './catalog.ts';
import { duplicateBlocks } from './commands/duplicate-blocks.ts';
import { pasteBlocks } from './commands/paste-blocks.ts';
import { removeBlocks } from './commands/remove-blocks.ts';
import { shiftBlocks } from './commands/shift-blocks.ts';
import { useDesigner } from './designer-context.ts';
import { formIn } from './document/designer-store.ts';
import { readingOrder } from './document/form-index.ts';

/** What buttons and keys do to the selection. */
export function useActions() {
  const { t } = useText();
  const toast = useToast();
  const { store, announce } = useDesigner();
  return useMemo(() => {
    const names = (ids: readonly string[]) => {
      const { index } = store.getState();
      const [first] = ids.flatMap((id) => index.byId.get(id) ?? []);
      return first ? t(blockName(first, typeOf(first.type))) : '';
    };
    return {
      duplicate() {
        const { selection, dispatch } = store.getState();
        const { form, copies } = duplicateBlocks(formIn(store.getState()), selection);
        dispatch(() => form, { select: copies });
        announce(t({ zh: `已复制 ${copies.length} 项`, en: `${copies.length} copied` }));
      },
      remove() {
        const state = store.getState();
        const { selection } = state;
        if (selection.length === 0) return;
        const order = readingOrder(state.index, formIn(state).blocks);
        const at = order.indexOf(selection[0] ?? '');
        const what =
          selection.length === 1
            ? t({ zh: `已删除「${names(selection)}」`, en: `Deleted ${names(selection)}` })
            : t({ zh: `已删除 ${selection.length} 个字段`, en: `Deleted ${selection.length} fields` });
        state.dispatch((form) => removeBlocks(form, selection), { select: [] });
        const { index } = store.getState();
        const next = order.slice(at).find((id) => index.byId.has(id)) ?? order.findLast((id) => index.byId.has(id));
        if (next) store.getState().select([next]);
        toast.undo(what, () => store.getState().undo());
      },
      paste() {
        const { clipboard, selection, dispatch } = store.getState();
        if (clipboard.length === 0) return;
        const { form, copies } = pasteBlocks(formIn(store.getState()), clipboard, selection.at(-1) ?? null);
        dispatch(() => form, { select: copies });
        announce(t({ zh: `已粘贴 ${copies.length} 项`, en: `${copies.length} pasted` }));
      },
      shift(direction: 'up' | 'down') {
        const { selection, dispatch } = store.getState();
        dispatch((form) => shiftBlocks(form, selection, direction));
        const { index, history } = store.getState();
        const order = readingOrder(index, history.present.blocks);
        const place = order.indexOf(selection[0] ?? '') + 1;
        announce(t({ zh: `现在第 ${place} 位，共 ${order.length} 位`, en: `Now ${place} of ${order.length}` }));
      },
      step(by: 1 | -1) {
        const { index, history, selection, select } = store.getState();
        const order = readingOrder(index, history.present.blocks);
        const at = order.indexOf((by === 1 ? selection.at(-1) : selection[0]) ?? '');
        const next = order[at < 0 ? (by === 1 ? 0 : order.length - 1) : at + by];
        if (!next) return;
        select([next]);
        document.querySelector<HTMLElement>(`[data-block="${next}"]`)?.focus();
      },
    };
  }, [store, announce, toast, t]);
}
