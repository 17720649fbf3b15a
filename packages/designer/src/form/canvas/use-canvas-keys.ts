'use client';

import { useEffect } from 'react';
import { useDesigner } from '../designer-context.ts';
import { useActions } from '../use-actions.ts';

/**
 * The keys of the canvas. Undo and redo act anywhere but in an input; the others only while the focus is on the canvas,
 * because arrows and Delete mean something elsewhere too.
 */
export function useCanvasKeys() {
  const { store } = useDesigner();
  const { duplicate, remove, paste, shift, step } = useActions();

  useEffect(() => {
    const everywhere: Readonly<Record<string, () => void>> = {
      'mod+z': () => store.getState().undo(),
      'mod+shift+z': () => store.getState().redo(),
      'mod+y': () => store.getState().redo(),
    };
    const onCanvas: Readonly<Record<string, () => void>> = {
      'mod+c': () => store.getState().copy(),
      'mod+v': paste,
      'mod+d': duplicate,
      'mod+a': () => store.getState().select([...store.getState().index.byId.keys()]),
      delete: () => void remove(),
      backspace: () => void remove(),
      escape: () => store.getState().select([]),
      arrowdown: () => step(1),
      arrowup: () => step(-1),
      'alt+arrowdown': () => shift('down'),
      'alt+arrowup': () => shift('up'),
      f2: () => {
        const { selection, edit } = store.getState();
        if (selection.length === 1) edit(selection[0] ?? null);
      },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      const pressed = nameOf(event);
      const action = everywhere[pressed] ?? (isOnCanvas() ? onCanvas[pressed] : undefined);
      if (!action || document.querySelector('.ant-modal-wrap:not([style*="none"])')) return;
      // Text that somebody marked is what they mean to copy.
      if (pressed === 'mod+c' && window.getSelection()?.toString()) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, duplicate, remove, paste, shift, step]);
}

const nameOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  [ctrlKey || metaKey ? 'mod+' : '', shiftKey ? 'shift+' : '', altKey ? 'alt+' : '', key.toLowerCase()].join('');

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** A handle that is being dragged by keyboard takes the arrows itself. */
function isOnCanvas(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return activeElement.closest('[data-form-canvas]') !== null && !activeElement.matches('.mo-grip, .mo-width-handle');
}
