'use client';

import { blockName, type Use } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useMemo } from 'react';
import { catalog, typeOf } from './catalog.ts';
import { duplicateBlocks } from './commands/duplicate-blocks.ts';
import { pasteBlocks } from './commands/paste-blocks.ts';
import { withDescendants } from './commands/place.ts';
import { removeBlocks } from './commands/remove-blocks.ts';
import { shiftBlocks } from './commands/shift-blocks.ts';
import { useDesigner } from './designer-context.ts';
import { formIn } from './document/designer-store.ts';
import { readingOrder } from './document/form-index.ts';
import { usesInTheWay } from './used/uses-in-draft.ts';

/** What buttons and keys do to the selection. */
export function useActions() {
  const { t } = useText();
  const toast = useToast();
  const { api, formId, appId, publishedFields, store, announce, refuse } = useDesigner();
  return useMemo(() => {
    const names = (ids: readonly string[]) => {
      const { index } = store.getState();
      const [first] = ids.flatMap((id) => index.byId.get(id) ?? []);
      return first ? t(blockName(first, typeOf(first.type))) : '';
    };
    const quoted = (ids: readonly string[]) =>
      ids.length === 1
        ? t({ zh: `「${names(ids)}」`, en: names(ids) })
        : t({ zh: `这 ${ids.length} 个字段`, en: `What is selected` });
    /** Uses that keep these blocks from going: in this draft, and of published fields in all else. */
    async function needed(ids: readonly string[]): Promise<Use[]> {
      const draft = formIn(store.getState());
      const going = new Set(ids.flatMap((id) => withDescendants(draft, id).map((block) => block.id)));
      const own = usesInTheWay({ formId, appId, draft, catalog }, going);
      if (own.length > 0) return own;
      const asked = [...going].filter((id) => publishedFields.has(id));
      const uses = asked.map((fieldId) =>
        api.call('GET /definitions/:id/used-by', { params: { id: formId }, query: { fieldId } }).catch(() => []),
      );
      return (await Promise.all(uses)).flat().filter((use) => use.essential && use.definitionId !== formId);
    }
    return {
      duplicate() {
        const { selection, dispatch } = store.getState();
        const { form, copies } = duplicateBlocks(formIn(store.getState()), selection);
        dispatch(() => form, { select: copies });
        announce(t({ zh: `已复制 ${copies.length} 项`, en: `${copies.length} copied` }));
      },
      async remove() {
        const { selection } = store.getState();
        if (selection.length === 0) return;
        const needing = await needed(selection);
        if (needing.length > 0) {
          const title = t({
            zh: `${quoted(selection)}还在使用，不能删除`,
            en: `${quoted(selection)} is used and cannot be deleted`,
          });
          refuse({ title, usages: needing });
          return;
        }
        const state = store.getState();
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
  }, [api, formId, appId, publishedFields, store, announce, refuse, toast, t]);
}
