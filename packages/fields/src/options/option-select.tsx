import { textIn } from '@mortise/core';
import { OptionDot } from '@mortise/ui';
import { Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { noneOffered } from './none-offered.tsx';
import { comparable, namesOf, newOption, type Option } from './option.ts';
import { labelOf } from './option-values.ts';
import { findOption } from './parse-option.ts';
import { selectProps } from './select-props.ts';
import { Tag } from './tag.tsx';

interface OptionSelectProps<C, V> {
  readonly field: InputProps<C, V>;
  readonly options: readonly Option[];
  readonly picked: readonly string[];
  readonly onPick: (ids: string[]) => void;
  readonly multiple?: boolean;
  readonly maxPicks?: number | null;
  readonly allowAdding?: boolean;
  /** Id of the field that the options depend on; "" for none. */
  readonly parent?: string;
  /** For a grid cell: the list is open as soon as the editor stands. */
  readonly startsOpen?: boolean;
}

/** Not an option id: ids never hold a NUL. */
const adding = '\u0000add';

/** A list that opens and can be searched. Offers to add what was typed where the screen can add options. */
export function OptionSelect<C, V>({ field, options, picked, onPick, ...settings }: OptionSelectProps<C, V>) {
  const { multiple = false, maxPicks = null, allowAdding = false, startsOpen = false } = settings;
  const { locale, addOption } = field.context;
  const [text, setText] = useState('');
  // Options added from here, until the form's definition arrives with them.
  const [added, setAdded] = useState<readonly Option[]>([]);
  const known = [...options, ...added.filter(({ id }) => options.every((option) => option.id !== id))];
  const isFull = multiple && maxPicks !== null && picked.length >= maxPicks;
  const offered = known.filter((option) => !option.disabled || picked.includes(option.id));
  const isNew = allowAdding && addOption && !isFull && text.trim() !== '' && !findOption(known, text);
  const single = known.find(({ id }) => id === picked[0]);
  const gone = picked.filter((id) => known.every((option) => option.id !== id));

  const add = async () => {
    const label = text.trim();
    const id = await addOption?.(label);
    if (!id) return;
    setAdded((before) => [...before, { ...newOption(known, label), id }]);
    setText('');
    onPick(multiple ? [...picked, id] : [id]);
  };
  const pick = (next: string | readonly string[] | undefined) => {
    const ids = next === undefined ? [] : typeof next === 'string' ? [next] : next;
    if (ids.includes(adding)) void add();
    else onPick([...ids]);
  };

  return (
    <Select<string | string[]>
      {...selectProps(field)}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      allowClear
      // Colour stands before a plain label: a drawn one would be read out as its id.
      {...(!multiple && single ? { prefix: <OptionDot color={single.color} /> } : {})}
      defaultOpen={startsOpen}
      value={multiple ? [...picked] : (picked[0] ?? null)}
      onChange={pick}
      showSearch={{
        searchValue: text,
        onSearch: setText,
        filterOption: (typed, entry) => entry?.value === adding || matches(typed, known, String(entry?.value)),
      }}
      options={[
        ...offered.map((option) => ({
          value: option.id,
          label: textIn(option.label, locale),
          disabled: isFull && !picked.includes(option.id),
        })),
        ...gone.map((id) => ({ value: id, label: labelOf(id, known, locale), disabled: true })),
        ...(isNew
          ? [{ value: adding, label: textIn({ zh: `新增「${text.trim()}」`, en: `Add "${text.trim()}"` }, locale) }]
          : []),
      ]}
      optionRender={({ value, label }) =>
        value === adding ? (
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, color: 'var(--mo-primary-text)' }}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> {label}
          </span>
        ) : (
          <Tag label={String(label)} color={known.find(({ id }) => id === value)?.color} locale={locale} />
        )
      }
      tagRender={({ value, onClose, disabled }) => (
        <span style={{ display: 'inline-flex', maxWidth: '100%', margin: '2px 4px 2px 0' }}>
          <Tag
            label={labelOf(String(value), known, locale)}
            color={known.find(({ id }) => id === value)?.color}
            locale={locale}
            onRemove={disabled ? undefined : onClose}
          />
        </span>
      )}
      notFoundContent={
        offered.length === 0
          ? noneOffered(settings.parent ?? '', locale)
          : textIn({ zh: '没有这个选项', en: 'No such option' }, locale)
      }
    />
  );
}

/** Whether a name of the option contains what was typed, in either language. */
function matches(typed: string, options: readonly Option[], id: string): boolean {
  const option = options.find((each) => each.id === id);
  return option !== undefined && namesOf(option).some((name) => name.includes(comparable(typed)));
}
