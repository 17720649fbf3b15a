import { type Locale, textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { ScanLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

/** The reader and its dialog come when somebody scans. */
const ScanDialog = lazy(async () => ({ default: (await import('./scan-dialog.tsx')).ScanDialog }));

interface ScanButtonProps {
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly onText: (text: string) => void;
}

/** Hands on what a code says. */
export function ScanButton({ locale, disabled = false, onText }: ScanButtonProps) {
  const [isScanning, setIsScanning] = useState(false);
  return (
    <>
      <IconButton
        icon={ScanLine}
        label={textIn({ zh: '扫码', en: 'Scan' }, locale)}
        disabled={disabled}
        onClick={() => setIsScanning(true)}
      />
      {isScanning && (
        <Suspense>
          <ScanDialog
            locale={locale}
            onText={(text) => {
              setIsScanning(false);
              // What the phone feels tells it before the eye does.
              navigator.vibrate?.(40);
              onText(text);
            }}
            onClose={() => setIsScanning(false)}
          />
        </Suspense>
      )}
    </>
  );
}
