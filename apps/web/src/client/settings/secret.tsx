'use client';

import { IconButton, useText } from '@mortise/ui';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

/** A secret that is shown once, with a button that copies it. */
export function Secret({ value }: { value: string }) {
  const { t } = useText();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="web-secret">
      <code>{value}</code>
      <IconButton
        icon={isCopied ? Check : Copy}
        label={isCopied ? t({ zh: '已复制', en: 'Copied' }) : t({ zh: '复制', en: 'Copy' })}
        onClick={async () => {
          await navigator.clipboard.writeText(value);
          setIsCopied(true);
        }}
      />
    </div>
  );
}
