'use client';

import { Icon, IconButton, useShortcut, useText } from '@mortise/ui';
import { Input, type InputRef } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const pause = 250;

/** A button until it is needed, or `/` is pressed. Searches as one types. */
export function SearchBox({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useText();
  const [text, setText] = useState(value);
  const [isOpen, setIsOpen] = useState(value !== '');
  const input = useRef<InputRef>(null);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
    if (value !== '') setIsOpen(true);
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      latest.current(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);

  const open = () => {
    setIsOpen(true);
    setTimeout(() => input.current?.focus());
  };
  useShortcut('list.search', open);
  const label = t({ zh: '搜索本列表', en: 'Search this list' });
  if (!isOpen) return <IconButton icon={Search} iconSize={14} label={`${label}  /`} onClick={open} />;
  return (
    <Input
      ref={input}
      size="small"
      className="rt-search"
      allowClear
      prefix={<Icon of={Search} size={14} />}
      placeholder={t({ zh: '搜索，支持拼音', en: 'Search' })}
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => text === '' && setIsOpen(false)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setText('');
        input.current?.blur();
      }}
    />
  );
}
