'use client';

import { useEffect, useRef } from 'react';
import { combinationOf, isPressed } from './combination.ts';
import { useIsOnTop } from './layers.tsx';
import { type Shortcut, type ShortcutId, shortcuts } from './shortcuts.ts';

const within = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

const isTyping = (target: EventTarget | null) =>
  within(target, 'input, textarea, select, [contenteditable="true"], [role="textbox"]');

/** Things that the space bar presses. */
const isPressedBySpace = (target: EventTarget | null) =>
  within(
    target,
    'button, a[href], summary, video, audio, [role="button"], [role="checkbox"], [role="switch"], [role="tab"]',
  );
/** Letters look for an entry there. */
const isInMenu = (target: EventTarget | null) => within(target, '[role="menu"]');

const hasPopup = () =>
  document.querySelector(
    '.ant-dropdown:not(.ant-dropdown-hidden), .ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)',
  ) !== null;

/** Does `action` on the keys of a shortcut in `shortcuts`. Plain keys are silent while somebody types or composes Chinese. */
export function useShortcut(
  id: ShortcutId,
  action: (event: KeyboardEvent) => void,
  { enabled = true }: { readonly enabled?: boolean } = {},
) {
  const latest = useRef(action);
  latest.current = action;
  const asked = useIsOnTop();
  const isOnTop = useRef(asked);
  isOnTop.current = asked;

  useEffect(() => {
    if (!enabled) return;
    const { keys, whileTyping = false, everywhere = false }: Shortcut = shortcuts[id];
    const wanted = keys.map(combinationOf);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const pressed = wanted.find((combination) => isPressed(combination, event));
      if (!pressed) return;
      const { target } = event;
      // What has the focus, or lies open over it, hears Escape itself.
      if (pressed.key === 'escape' && (target !== document.body || hasPopup())) return;
      if (!whileTyping && (isTyping(target) || isInMenu(target))) return;
      if (pressed.key === ' ' && isPressedBySpace(target)) return;
      if (!everywhere && !isOnTop.current()) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [id, enabled]);
}
