import { textIn } from '@mortise/core';
import { OptionDot } from '@mortise/ui';
import { Select } from 'antd';
import type { InputProps } from '../field-view.ts';
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

  const pick = (next: string | readonly string[] | undefined) => {
    const ids = next === undefined ? [] : typeof next === 'string' ? [next] : next;
    onPick([...ids]);
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
      showSearch={{ filterOption: (typed, entry) => matches(typed, options, String(entry?.value)) }}
      options={[
        ...offered.map((option) => ({
          value: option.id,
          label: textIn(option.label, locale),
          disabled: isFull && !picked.includes(option.id),
        })),
        ...gone.map((id) => ({ value: id, label: labelOf(id, options, locale), disabled: true })),
      ]}
      optionRender={({ value, label }) => (
        <Tag label={String(label)} color={options.find(({ id }) => id === value)?.color} locale={locale} />
      )}
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
