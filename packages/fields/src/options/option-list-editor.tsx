import { textIn } from '@mortise/core';
import { Button } from 'antd';
import { Languages, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SettingsProps } from '../field-view.ts';
import { changeOption, insertBlank, insertLines, moveOption, removeOption } from './edit-options.ts';
import type { Option } from './option.ts';
import { OptionRow } from './option-row.tsx';
import { PasteMany } from './paste-many.tsx';

/** A list of options being edited. Enter adds below, Alt with an arrow moves, a paste adds every line. */
export function OptionListEditor<C extends { options: Option[] }>({ config, onChange, context }: SettingsProps<C>) {
  const { locale } = context;
  const { options } = config;
  const list = useRef<HTMLDivElement>(null);
  const [hasTranslations, setHasTranslations] = useState(false);
  const [announcement, setAnnouncement] = useState('');

  const save = (next: Option[], focus?: number) => {
    onChange({ ...config, options: next });
    if (focus === undefined) return;
    // The row exists only after the owner of the config has drawn again.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input[data-label]')[focus]?.focus());
  };
  const move = (index: number, by: number) => {
    const next = moveOption(options, index, by);
    const place = next.findIndex(({ id }) => id === options[index]?.id);
    save(next, place);
    const { length } = next;
    setAnnouncement(
      textIn({ zh: `第 ${place + 1} 项，共 ${length} 项`, en: `Item ${place + 1} of ${length}` }, locale),
    );
  };

  return (
    <section aria-label={textIn({ zh: '选项', en: 'Options' }, locale)}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 4, minHeight: 28 }}>
        <strong style={{ flex: 1, fontSize: 13, fontWeight: 600 }}>
          {textIn({ zh: '选项', en: 'Options' }, locale)}
        </strong>
        <PasteMany
          hint={{ zh: '每行一个选项，已有的会跳过', en: 'One option per line; known ones are skipped' }}
          locale={locale}
          onPaste={(text) => save(insertLines(options, options.length, text))}
        />
        <Button
          type="text"
          size="small"
          aria-pressed={hasTranslations}
          icon={<Languages size={14} strokeWidth={1.75} />}
          onClick={() => setHasTranslations(!hasTranslations)}
        >
          {textIn({ zh: '英文名', en: 'Chinese names' }, locale)}
        </Button>
      </div>
      <div ref={list}>
        {options.map((option, index) => (
          <OptionRow
            key={option.id}
            option={option}
            isFirst={index === 0}
            isLast={index === options.length - 1}
            hasTranslation={hasTranslations}
            locale={locale}
            onChange={(change) => save(changeOption(options, index, change))}
            onMove={(by) => move(index, by)}
            onRemove={() => save(removeOption(options, index), Math.max(0, index - 1))}
            onAddBelow={() => save(insertBlank(options, index + 1), index + 1)}
            onPasteLines={(text) => save(insertLines(options, index + 1, text))}
          />
        ))}
      </div>
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 4 }}
        icon={<Plus size={14} strokeWidth={1.75} />}
        onClick={() => save(insertBlank(options, options.length), options.length)}
      >
        {textIn({ zh: '添加选项', en: 'Add option' }, locale)}
      </Button>
      <span aria-live="polite" className="mo-visually-hidden">
        {announcement}
      </span>
    </section>
  );
}
