'use client';

import { Icon, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { CornerDownLeft, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { type PaletteEntry, paletteEntries, recordEntries } from './palette-entries.ts';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const pause = 180;

/** Everything by its name: records by words, pinyin or initials, forms, and what one can do. */
export function CommandPalette({ open, onClose }: CommandPaletteProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const hits = useQuery({
    queryKey: ['search', asked],
    enabled: open && asked !== '',
    queryFn: () => runtime.api.call('GET /search', { query: { q: asked, limit: 20 } }),
    placeholderData: (before) => before,
  });

  const records = asked === '' ? [] : recordEntries(runtime, hits.data ?? [], t);
  const others = paletteEntries(runtime, text, t);
  const entries = [...records, ...others];
  const current = Math.min(at, entries.length - 1);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    setText('');
    runtime.navigate(entry.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') choose(entries[current]);
    else return;
    event.preventDefault();
  };

  const groups = [
    { title: t({ zh: '记录', en: 'Records' }), from: 0, entries: records },
    { title: t({ zh: '前往', en: 'Go to' }), from: records.length, entries: others },
  ];
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={600}
      destroyOnHidden
      style={{ top: 96 }}
      styles={{ container: { padding: 0 } }}
      title={null}
      aria-label={t({ zh: '全局搜索', en: 'Search everything' })}
    >
      <div className="rt-palette">
        <Input
          onKeyDown={onKeyDown}
          autoFocus
          size="large"
          variant="borderless"
          prefix={<Icon of={Search} />}
          placeholder={t({ zh: '搜索记录、表单和操作，支持拼音首字母', en: 'Search records, forms and actions' })}
          value={text}
          role="combobox"
          aria-expanded
          aria-controls="rt-palette-list"
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
          }}
        />
        <div className="rt-palette-list" id="rt-palette-list" role="listbox">
          {groups.map(
            ({ title, from, entries: some }) =>
              some.length > 0 && (
                <section key={title} aria-label={title}>
                  <h2 className="mo-nav-title">{title}</h2>
                  {some.map((entry, index) => (
                    <button
                      type="button"
                      role="option"
                      aria-selected={from + index === current}
                      className="rt-palette-entry"
                      key={entry.id}
                      onMouseMove={() => setAt(from + index)}
                      onClick={() => choose(entry)}
                    >
                      <Icon of={entry.icon} />
                      <span className="mo-cut">{entry.label}</span>
                      <span className="mo-meta mo-cut">{entry.place}</span>
                      {from + index === current && <Icon of={CornerDownLeft} size={14} className="mo-end" />}
                    </button>
                  ))}
                </section>
              ),
          )}
          {entries.length === 0 && (
            <p className="mo-empty-line">
              {hits.isFetching || text.trim() !== asked
                ? t({ zh: '正在搜索', en: 'Searching' })
                : t({ zh: '没有找到。换一个词，或用拼音首字母', en: 'Nothing found. Try another word' })}
            </p>
          )}
        </div>
      </div>
    </Modal>
  );
}
