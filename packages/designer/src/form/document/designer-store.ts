import type { Block, FormDraft } from '@mortise/core';
import { createStore } from 'zustand/vanilla';
import { type History, historyOf, record, redo, undo } from '../history.ts';
import { type FormIndex, indexOf, readingOrder } from './form-index.ts';

/** A pure edit of the form. */
export type Change = (form: FormDraft) => FormDraft;

interface DispatchOptions {
  /** Changes with the same word within a second are one step of the history. */
  readonly word?: string;
  /** What is selected afterwards. */
  readonly select?: readonly string[];
}

export interface DesignerState {
  readonly history: History<FormDraft>;
  readonly index: FormIndex;
  readonly selection: readonly string[];
  /** Where a range with Shift begins. */
  readonly anchor: string | null;
  /** The block whose label is being typed on the canvas. */
  readonly editing: string | null;
  readonly clipboard: readonly Block[];
  readonly device: 'pc' | 'phone';
  readonly inspector: 'field' | 'form';
  dispatch(change: Change, options?: DispatchOptions): void;
  undo(): void;
  redo(): void;
  select(ids: readonly string[]): void;
  /** Ctrl and a click. */
  toggle(id: string): void;
  /** Shift and a click: everything between, in reading order. */
  extend(id: string): void;
  edit(id: string | null): void;
  copy(): void;
  show(change: Partial<Pick<DesignerState, 'device' | 'inspector'>>): void;
  /** Keys that the server made from labels. Not a step of the history. */
  takeKeys(sent: FormDraft, stored: FormDraft): void;
  /** Takes what came in from elsewhere into every step of the history: undo does not take it out. */
  takeIn(change: Change): void;
  /** Puts another document in the place of this one; undo brings this one back. */
  replace(form: FormDraft): void;
}

export const formIn = (state: DesignerState) => state.history.present;

export type DesignerStore = ReturnType<typeof createDesignerStore>;

export function createDesignerStore(form: FormDraft) {
  return createStore<DesignerState>((set, get) => {
    const put = (history: History<FormDraft>, more: Partial<DesignerState> = {}) => {
      const index = indexOf(history.present, get().index);
      const selection = (more.selection ?? get().selection).filter((id) => index.byId.has(id));
      set({ ...more, history, index, selection: same(selection, get().selection) ? get().selection : selection });
    };
    return {
      history: historyOf(form),
      index: indexOf(form),
      selection: [],
      anchor: null,
      editing: null,
      clipboard: [],
      device: 'pc',
      inspector: 'form',
      dispatch: (change, { word, select } = {}) => {
        const { history } = get();
        const next = change(history.present);
        if (next === history.present) return;
        const chosen: Partial<DesignerState> = select
          ? { selection: select, anchor: select[0] ?? null, inspector: select.length > 0 ? 'field' : 'form' }
          : {};
        put(record(history, next, word ?? null, Date.now()), chosen);
      },
      undo: () => put(undo(get().history), { editing: null }),
      redo: () => put(redo(get().history), { editing: null }),
      select: (ids) =>
        set({
          selection: ids,
          anchor: ids.at(-1) ?? null,
          editing: null,
          inspector: ids.length > 0 ? 'field' : 'form',
        }),
      toggle: (id) => {
        const { selection } = get();
        const next = selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id];
        set({ selection: next, anchor: id, inspector: next.length > 0 ? 'field' : 'form' });
      },
      extend: (id) => {
        const { anchor, index, history } = get();
        const order = readingOrder(index, history.present.blocks);
        const from = anchor === null ? -1 : order.indexOf(anchor);
        const to = order.indexOf(id);
        if (from < 0) return get().select([id]);
        set({ selection: order.slice(Math.min(from, to), Math.max(from, to) + 1), inspector: 'field' });
      },
      edit: (editing) => set({ editing }),
      copy: () => {
        const { selection, history } = get();
        if (selection.length > 0) set({ clipboard: history.present.blocks.filter(({ id }) => selection.includes(id)) });
      },
      show: (change) => set(change),
      takeKeys: (sent, stored) => {
        const { history } = get();
        const present = withKeys(history.present, sent, stored);
        if (present !== history.present) put({ ...history, present });
      },
      takeIn: (change) => {
        const { history } = get();
        const present = change(history.present);
        put({ ...history, past: history.past.map(change), present, future: history.future.map(change) });
      },
      replace: (next) => put(record(get().history, next, null, Date.now()), { editing: null }),
    };
  });
}

/** Takes over a stored key wherever nobody changed it since it was sent. */
function withKeys(form: FormDraft, sent: FormDraft, stored: FormDraft): FormDraft {
  const sentKeys = new Map(sent.blocks.map(({ id, key }) => [id, key]));
  const storedKeys = new Map(stored.blocks.map(({ id, key }) => [id, key]));
  let isChanged = false;
  const blocks = form.blocks.map((block) => {
    const key = storedKeys.get(block.id);
    if (key === undefined || key === block.key || sentKeys.get(block.id) !== block.key) return block;
    isChanged = true;
    return { ...block, key };
  });
  return isChanged ? { ...form, blocks } : form;
}

const same = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((id, at) => id === right[at]);
