import { textIn } from '@mortise/core';
import { tintOf } from '@mortise/ui';
import { Select } from 'antd';
import type { FieldView } from '../field-view.ts';
import { selectProps } from '../options/select-props.ts';
import { Tag } from '../options/tag.tsx';
import { Cell } from './cell.tsx';
import { distinctTags, longestTag, type tags } from './definition.ts';

export const tagsView: FieldView<typeof tags> = {
  Input: (field) => {
    const { value, config, onChange, context } = field;
    const { locale } = context;
    const set = (words: readonly string[]) => {
      const kept = distinctTags(words.map((word) => word.slice(0, longestTag)));
      onChange(kept.length === 0 ? null : kept);
    };
    return (
      <Select<string[]>
        {...selectProps(field)}
        mode={config.onlySuggestions ? 'multiple' : 'tags'}
        placeholder={field.placeholder ?? textIn({ zh: '输入后按回车', en: 'Type and press Enter' }, locale)}
        allowClear
        tokenSeparators={[',', '，', '、', ';', '；', '\n']}
        value={value ?? []}
        onChange={set}
        options={config.suggestions.map((word) => ({ value: word, label: word }))}
        {...(config.maxCount === null ? {} : { maxCount: config.maxCount })}
        {...(config.suggestions.length === 0 ? { open: false, suffixIcon: null } : {})}
        tagRender={({ value: word, onClose, disabled }) => (
          <span style={{ display: 'inline-flex', maxWidth: '100%', margin: '2px 4px 2px 0' }}>
            <Tag
              label={String(word)}
              color={tintOf(String(word))}
              locale={locale}
              onRemove={disabled ? undefined : onClose}
            />
          </span>
        )}
        notFoundContent={textIn({ zh: '没有这个标签', en: 'No such tag' }, locale)}
      />
    );
  },
  Display: ({ value, context }) => (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4, maxWidth: '100%' }}>
      {value?.map((word) => (
        <Tag key={word} label={word} color={tintOf(word)} locale={context.locale} />
      ))}
    </span>
  ),
  Cell,
};
