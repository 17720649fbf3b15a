'use client';

import { lazy, Suspense, useState } from 'react';
import { useShortcut } from './use-shortcut.ts';

const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })));

/** Opens the sheet of shortcuts on `?`. Its code comes with the first time. */
export function ShortcutHelp() {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  useShortcut('help', () => setIsOpen(true));
  if (isOpen === null) return null;
  return (
    <Suspense>
      <ShortcutSheet open={isOpen} onClose={() => setIsOpen(false)} />
    </Suspense>
  );
}
