'use client';

import type { Bilingual } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Unlink } from 'lucide-react';
import { PublicCard } from './public-card.tsx';

const title: Bilingual = { zh: '链接无效', en: 'This link does not work' };

/** For a link that does not exist, has expired or was taken back. */
export function PublicMissing({ organisation, reason }: { organisation: string; reason?: string }) {
  const { t } = useText();
  return (
    <PublicCard organisation={organisation} title={title}>
      <div className="mo-public-message">
        <Icon of={Unlink} size={20} />
        <p>
          {reason ??
            t({
              zh: '表单可能已停用。向发给你链接的人要一个新链接',
              en: 'The form may have been taken back. Ask whoever sent you the link for a new one',
            })}
        </p>
      </div>
    </PublicCard>
  );
}
