'use client';

import { followLink, Icon, useText } from '@mortise/ui';
import { Drawer } from 'antd';
import { Plus } from 'lucide-react';
import { creationsIn } from '../desk/creations.ts';
import { useDesk } from '../desk/desk-context.tsx';

interface QuickCreateSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The app one is in, whose forms come first; null: none. */
  readonly appId: string | null;
}

/** What one may make, as a sheet from the foot of a phone. */
export function QuickCreateSheet({ open, onClose, appId }: QuickCreateSheetProps) {
  const { t } = useText();
  const { apps, navigate, newTask } = useDesk();
  const creations = creationsIn(apps, t, { appId });
  const groups = [...new Set(creations.map(({ app }) => app))];
  return (
    <Drawer
      placement="bottom"
      open={open}
      onClose={onClose}
      title={t({ zh: '新建', en: 'New' })}
      closable={{ placement: 'end' }}
      size="auto"
      rootClassName="mo-bottom-sheet"
    >
      <nav className="mo-phone-nav rt-quick-create" aria-label={t({ zh: '新建', en: 'New' })}>
        <button
          type="button"
          className="mo-nav"
          onClick={() => {
            onClose();
            newTask();
          }}
        >
          <Icon of="clipboard-check" />
          <span className="mo-cut mo-grow">{t({ zh: '任务', en: 'Task' })}</span>
          <Icon of={Plus} size={14} />
        </button>
        {groups.map((name) => (
          <section key={name} aria-label={name}>
            <h2 className="mo-nav-title">{name}</h2>
            {creations
              .filter(({ app }) => app === name)
              .map(({ formId, label, name: form, icon, href }) => (
                <a
                  key={formId}
                  className="mo-nav"
                  href={href}
                  aria-label={label}
                  onClick={(event) => {
                    onClose();
                    followLink(event, href, navigate);
                  }}
                >
                  <Icon of={icon} />
                  <span className="mo-cut mo-grow">{form}</span>
                  <Icon of={Plus} size={14} />
                </a>
              ))}
          </section>
        ))}
      </nav>
    </Drawer>
  );
}
