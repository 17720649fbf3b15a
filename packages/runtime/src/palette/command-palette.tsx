'use client';

import { problemOf } from '@mortise/api/client';
import { Icon, Kbd, useIsPhone, useText } from '@mortise/ui';
import { Button, Input, Modal } from 'antd';
import { CornerDownLeft, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { useWaypoints } from '../waypoints/use-waypoints.ts';
import { firstGroups, foundGroups, type PaletteEntry } from './entries.ts';
import { PersonCard } from './person-card.tsx';
import { useFound } from './use-found.ts';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The app one is in; null: none. */
  readonly appId: string | null;
}

/** Everything by its name: records by words, pinyin or initials, forms, views, people, and what one can do. */
export function CommandPalette({ open, onClose, appId }: CommandPaletteProps) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const { apps, me, navigate, newTask } = useDesk();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [person, setPerson] = useState<PaletteEntry['person'] | null>(null);
  const waypoints = useWaypoints();
  const { found, error, isCurrent } = useFound(text, appId, open);
  const typed = text.trim();

  const mayBuild = me.roles.includes('administrator') || me.roles.includes('builder');
  const around = { apps, appId, mayBuild, t };
  const groups =
    typed === '' ? firstGroups(around, waypoints.data?.recent ?? []) : found ? foundGroups(around, typed, found) : [];
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(at, entries.length - 1);

  const chosen = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen by keys comes into sight.
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const close = () => {
    onClose();
    setText('');
    setAt(0);
    setPerson(null);
  };
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.person) return setPerson(entry.person);
    close();
    if (entry.href) navigate(entry.href);
    else if (entry.action === 'new-task') newTask();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(current + 1 < entries.length ? current + 1 : 0);
    else if (event.key === 'ArrowUp') setAt(current > 0 ? current - 1 : entries.length - 1);
    else if (event.key === 'Enter') choose(entries[current]);
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      width={600}
      destroyOnHidden
      rootClassName="rt-palette-root"
      styles={{ container: { padding: 0 }, header: { height: 0, margin: 0, padding: 0 } }}
      title={<span className="mo-visually-hidden">{t({ zh: '全局搜索', en: 'Search everything' })}</span>}
    >
      {person ? (
        <PersonCard
          person={person}
          onBack={() => setPerson(null)}
          onTask={() => {
            close();
            newTask({ assigneeIds: [person.id] });
          }}
        />
      ) : (
        <div className="rt-palette">
          <Input
            onKeyDown={onKeyDown}
            autoFocus
            size="large"
            variant="borderless"
            prefix={<Icon of={Search} />}
            {...(isPhone
              ? {
                  suffix: (
                    <Button type="link" size="small" onClick={close}>
                      {t({ zh: '取消', en: 'Cancel' })}
                    </Button>
                  ),
                }
              : {})}
            placeholder={t({
              zh: '搜索记录、表单、视图、人员和操作，支持拼音首字母',
              en: 'Search records, forms, views, people and actions',
            })}
            value={text}
            maxLength={200}
            role="combobox"
            aria-expanded
            aria-controls="rt-palette-list"
            aria-activedescendant={entries[current] ? `rt-palette-${current}` : undefined}
            onChange={({ target }) => {
              setText(target.value);
              setAt(0);
            }}
          />
          <div
            className="rt-palette-list"
            id="rt-palette-list"
            role="listbox"
            aria-label={t({ zh: '结果', en: 'Results' })}
          >
            {groups.map(({ title, entries: some }) => (
              <section key={title} aria-label={title}>
                <h2 className="mo-nav-title">{title}</h2>
                {some.map((entry) => {
                  index += 1;
                  const own = index;
                  const isOn = own === current;
                  return (
                    <button
                      type="button"
                      role="option"
                      id={`rt-palette-${own}`}
                      ref={isOn ? chosen : undefined}
                      tabIndex={-1}
                      aria-selected={isOn}
                      className="rt-palette-entry"
                      key={entry.id}
                      onMouseMove={() => own !== current && setAt(own)}
                      onClick={() => choose(entry)}
                    >
                      <Icon of={entry.icon} />
                      <span className="mo-cut">{entry.label}</span>
                      <span className="mo-meta mo-cut">{entry.place}</span>
                      {isOn && <Icon of={CornerDownLeft} size={14} className="mo-end" />}
                    </button>
                  );
                })}
              </section>
            ))}
            {entries.length === 0 && (
              <p className="mo-empty-line">
                {error
                  ? t(problemOf(error).text)
                  : typed === ''
                    ? t({ zh: '输入名称、拼音或首字母', en: 'Type a name' })
                    : isCurrent
                      ? t({ zh: '没有找到。换一个词，或用拼音首字母', en: 'Nothing found. Try another word' })
                      : t({ zh: '正在搜索', en: 'Searching' })}
              </p>
            )}
            {found?.isPartial && (
              <p className="mo-meta rt-palette-note">
                {t({
                  zh: '有的表单只找了最近的记录，多写几个字再试',
                  en: 'Some forms were only searched for recent records. Type more',
                })}
              </p>
            )}
          </div>
          <footer className="rt-palette-foot">
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd>
            {t({ zh: '选择', en: 'choose' })}
            <Kbd>Enter</Kbd>
            {t({ zh: '打开', en: 'open' })}
            <Kbd>Esc</Kbd>
            {t({ zh: '关闭', en: 'close' })}
          </footer>
        </div>
      )}
    </Modal>
  );
}
