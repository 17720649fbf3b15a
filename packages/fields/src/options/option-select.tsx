import { textIn } from '@mortise/core';
import { OptionDot } from '@mortise/ui';
import { Select } from 'antd';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { addingText, missing, missingName, noSuchOption } from './missing-option.ts';
import { noneOffered } from './none-offered.tsx';
import { comparable, namesOf, type Option } from './option.ts';
import { labelOf } from './option-values.ts';
import { selectProps } from './select-props.ts';
import { Tag } from './tag.tsx';

interface OptionSelectProps<C, V> {
  readonly field: InputProps<C, V>;
  readonly options: readonly Option[];
  readonly picked: readonly string[];
  readonly onPick: (ids: string[]) => void;
  readonly multiple?: boolean;
  readonly maxPicks?: number | null;
  /** Id of the field that the options depend on; "" for none. */
  readonly parent?: string;
  /** For a grid cell: the list is open as soon as the editor stands. */
  readonly startsOpen?: boolean;
}

/** A list that opens and can be searched. */
export function OptionSelect<C, V>({ field, options, picked, onPick, ...settings }: OptionSelectProps<C, V>) {
  const { multiple = false, maxPicks = null, startsOpen = false } = settings;
  const { locale } = field.context;
  const isFull = multiple && maxPicks !== null && picked.length >= maxPicks;
  const offered = options.filter((option) => !option.disabled || picked.includes(option.id));
  const single = options.find(({ id }) => id === picked[0]);
  const gone = picked.filter((id) => options.every((option) => option.id !== id));

  const [typed, setTyped] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const name = field.addOption && !isFull ? missingName(typed, options, (settings.parent ?? '') !== '') : null;

  // The option comes while the form around it is drawn anew.
  const latest = useRef({ picked, onPick });
  latest.current = { picked, onPick };
  const add = async (label: string) => {
    setIsAdding(true);
    const id = (await field.addOption?.(label)) ?? null;
    setIsAdding(false);
    if (id === null) return;
    const { picked: now, onPick: take } = latest.current;
    take(multiple ? [...now.filter((each) => each !== id), id] : [id]);
  };
  const pick = (next: string | readonly string[] | undefined) => {
    const ids = next === undefined ? [] : typeof next === 'string' ? [next] : next;
    setTyped('');
    if (!ids.includes(missing)) onPick([...ids]);
    else if (name !== null) void add(name);
  };

  return (
    <Select<string | string[]>
      {...selectProps(field)}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      allowClear
      loading={isAdding}
      // Colour stands before a plain label: a drawn one would be read out as its id.
      {...(!multiple && single ? { prefix: <OptionDot color={single.color} /> } : {})}
      defaultOpen={startsOpen}
      value={multiple ? [...picked] : (picked[0] ?? null)}
      onChange={pick}
      onOpenChange={(isOpen) => !isOpen && setTyped('')}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        filterOption: (text, entry) => entry?.value === missing || matches(text, options, String(entry?.value)),
      }}
      options={[
        ...offered.map((option) => ({
          value: option.id,
          label: textIn(option.label, locale),
          disabled: isFull && !picked.includes(option.id),
        })),
        ...gone.map((id) => ({ value: id, label: labelOf(id, options, locale), disabled: true })),
        ...(name === null ? [] : [{ value: missing, label: addingText(name, locale), disabled: false }]),
      ]}
      optionRender={({ value, label }) =>
        value === missing ? (
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, color: 'var(--mo-primary-text)' }}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> {label}
          </span>
        ) : (
          <Tag label={String(label)} color={options.find(({ id }) => id === value)?.color} locale={locale} />
        )
      }
      tagRender={({ value, onClose, disabled }) => (
        <span style={{ display: 'inline-flex', maxWidth: '100%', margin: '2px 4px 2px 0' }}>
          <Tag
            label={labelOf(String(value), options, locale)}
            color={options.find(({ id }) => id === value)?.color}
            locale={locale}
            onRemove={disabled ? undefined : onClose}
          />
        </span>
      )}
      notFoundContent={
        offered.length === 0 ? noneOffered(settings.parent ?? '', locale) : noSuchOption(typed, options, locale)
      }
    />
  );
}

/** Whether a name of the option contains what was typed, in either language. */
function matches(typed: string, options: readonly Option[], id: string): boolean {
  const option = options.find((each) => each.id === id);
  return option !== undefined && namesOf(option).some((name) => name.includes(comparable(typed)));
}
