'use client';

import { type KeyboardEvent, useState } from 'react';

/** Whether Caps Lock is on, as far as the last key pressed in the input tells. */
export function useCapsLock() {
  const [isOn, setIsOn] = useState(false);
  const read = (event: KeyboardEvent) => setIsOn(event.getModifierState('CapsLock'));
  return { isOn, onKeyDown: read, onKeyUp: read };
}
