import { type Locale, longestOption, textIn } from '@mortise/core';
import { Button, Input } from 'antd';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';

interface AddOptionProps {
  readonly add: (label: string) => Promise<string | null>;
  readonly onAdded: (id: string) => void;
  /** Of the controls of the form: larger where fingers touch them. */
  readonly size: 'small' | 'middle' | 'large' | undefined;
  readonly locale: Locale;
}

/** After options that are all in sight: types in the one that is missing. */
export function AddOption({ add, onAdded, size, locale }: AddOptionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // The option comes while the form around it is drawn anew.
  const latest = useRef(onAdded);
  latest.current = onAdded;
  const own = size === 'large' ? 'large' : 'small';
  const name = textIn({ zh: '新增选项', en: 'Add option' }, locale);

  if (typed === null)
    return (
      <Button
        type="text"
        size={own}
        style={{ justifySelf: 'start' }}
        icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
        onClick={() => setTyped('')}
      >
        {name}
      </Button>
    );

  const finish = async () => {
    if (isBusy) return;
    if (typed.trim() === '') return setTyped(null);
    setIsBusy(true);
    const id = await add(typed.trim());
    setIsBusy(false);
    if (id === null) return;
    setTyped(null);
    latest.current(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // Neither saves the record, nor leaves it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') void finish();
    else setTyped(null);
  };
  return (
    <span style={{ display: 'inline-flex', justifySelf: 'start', gap: 4 }}>
      <Input
        size={own}
        autoFocus
        style={{ width: 160 }}
        aria-label={name}
        placeholder={textIn({ zh: '选项名称', en: 'Name of the option' }, locale)}
        maxLength={longestOption}
        value={typed}
        disabled={isBusy}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size={own} loading={isBusy} onClick={() => void finish()}>
        {textIn({ zh: '添加', en: 'Add' }, locale)}
      </Button>
    </span>
  );
}
