'use client';

import { Modal } from 'antd';
import { Kbd } from '../primitives/kbd.tsx';
import { useText } from '../text/locale.tsx';
import { keysOf } from './combination.ts';
import { type Shortcut, type ShortcutGroup, shortcutGroups, shortcuts } from './shortcuts.ts';

const groups = Object.keys(shortcutGroups) as ShortcutGroup[];
const all: readonly (Shortcut & { readonly id: string })[] = Object.entries(shortcuts).map(([id, each]) => ({
  id,
  ...each,
}));

/** What can be done by keys, by place. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      width={560}
      destroyOnHidden
      title={t({ zh: '键盘快捷键', en: 'Keyboard shortcuts' })}
    >
      <div className="mo-shortcuts">
        {groups.map((group) => (
          <section key={group} aria-label={t(shortcutGroups[group])}>
            <h2 className="mo-shortcuts-group">{t(shortcutGroups[group])}</h2>
            <dl>
              {all
                .filter((each) => each.group === group)
                .map(({ id, label, keys, shown = keys }) => (
                  <div key={id}>
                    <dt>{t(label)}</dt>
                    <dd>
                      {shown.map((written, at) => (
                        <span key={written}>
                          {at > 0 && <span className="mo-meta">{t({ zh: '或', en: 'or' })}</span>}
                          {keysOf(written).map((key) => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <p className="mo-meta">
          {t({ zh: '正在输入文字时，单个按键不起作用', en: 'Single keys do nothing while you type' })}
        </p>
      </div>
    </Modal>
  );
}
