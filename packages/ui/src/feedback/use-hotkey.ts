'use client';

import { useEffect, useRef } from 'react';

export interface Combination {
  readonly key: string;
  /** Ctrl on Windows and Linux, ⌘ on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Reads `mod+k`, `shift+a`, `n`, `escape`. */
export function combinationOf(written: string): Combination {
  const parts = written.toLowerCase().split('+');
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function isPressed(combination: Combination, event: KeyPress): boolean {
  return (
    event.key.toLowerCase() === combination.key &&
    (event.ctrlKey || event.metaKey) === combination.mod &&
    event.shiftKey === combination.shift &&
    event.altKey === combination.alt
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

interface HotkeyOptions {
  readonly enabled?: boolean;
  /** Also while the person types in an input: search and save. */
  readonly whileTyping?: boolean;
}

/** Runs `action` on a key combination. Plain keys stay silent while the person types or composes Chinese. */
export function useHotkey(
  combination: string,
  action: (event: KeyboardEvent) => void,
  { enabled = true, whileTyping = false }: HotkeyOptions = {},
) {
  const latest = useRef(action);
  latest.current = action;

  useEffect(() => {
    if (!enabled) return;
    const wanted = combinationOf(combination);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isPressed(wanted, event)) return;
      if (!whileTyping && isTyping(event.target)) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [combination, enabled, whileTyping]);
}
