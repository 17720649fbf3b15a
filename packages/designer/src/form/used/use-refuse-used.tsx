'use client';

import type { Usage } from '@mortise/core';
import { useText } from '@mortise/ui';
import { App } from 'antd';
import { useCallback } from 'react';
import { useDesigner } from '../designer-context.ts';
import { UsageList } from './usage-list.tsx';

/** Says why something stays: the places that need it, each a way there. */
export function useRefuseUsed() {
  const { modal } = App.useApp();
  const { t } = useText();
  const { goTo } = useDesigner();
  return useCallback(
    (title: string, usages: readonly Usage[]) => {
      const { destroy } = modal.info({
        title,
        content: (
          <>
            <p>{t({ zh: '先改掉这些地方', en: 'Change these places first' })}</p>
            <UsageList
              usages={usages}
              onGo={(usage) => {
                destroy();
                goTo(usage);
              }}
            />
          </>
        ),
        okText: t({ zh: '知道了', en: 'Got it' }),
        icon: null,
        width: 440,
        centered: true,
        mask: { closable: true },
        className: 'mo-confirm',
      });
    },
    [modal, t, goTo],
  );
}
