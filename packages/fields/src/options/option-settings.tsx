import { textIn } from '@mortise/core';
import { Button, Select } from 'antd';
import { Settings2 } from 'lucide-react';
import type { SettingsProps } from '../field-view.ts';
import type { Option } from './option.ts';
import { OptionListEditor } from './option-list-editor.tsx';
import { OptionTags } from './tag.tsx';

interface WithOptions {
  options: Option[];
  optionSet: string;
}

/** Settings of every choice: options of its own, or those of a shared set, which are edited in one place for all. */
export function OptionSettings<C extends WithOptions>({ config, onChange, context }: SettingsProps<C>) {
  const { locale, optionSets = [], editOptionSets } = context;
  const isShared = config.optionSet !== '';
  const name = textIn({ zh: '选项来源', en: 'Where options come from' }, locale);
  const choose = (id: string) => {
    const set = optionSets.find((one) => one.id === id);
    onChange({ ...config, optionSet: id, options: set ? [...set.options] : config.options });
  };
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {(isShared || optionSets.length > 0) && (
        <Select
          size="small"
          aria-label={name}
          showSearch={{ optionFilterProp: 'label' }}
          value={config.optionSet}
          options={[
            { value: '', label: textIn({ zh: '自定义选项', en: 'Options of its own' }, locale) },
            ...optionSets.map((set) => ({
              value: set.id,
              label: textIn({ zh: `选项集：${textIn(set.name, 'zh')}`, en: `Set: ${textIn(set.name, 'en')}` }, locale),
            })),
            ...(isShared && optionSets.every(({ id }) => id !== config.optionSet)
              ? [{ value: config.optionSet, label: textIn({ zh: '已删除的选项集', en: 'Deleted set' }, locale) }]
              : []),
          ]}
          onChange={choose}
        />
      )}
      {isShared ? (
        <>
          <OptionTags ids={config.options.map(({ id }) => id)} options={config.options} locale={locale} />
          {editOptionSets && (
            <Button
              type="link"
              size="small"
              style={{ justifySelf: 'start', paddingInline: 0 }}
              icon={<Settings2 size={14} strokeWidth={1.75} />}
              onClick={editOptionSets}
            >
              {textIn({ zh: '到应用里编辑选项集', en: 'Edit option sets in the app' }, locale)}
            </Button>
          )}
        </>
      ) : (
        <OptionListEditor config={config} onChange={onChange} context={context} />
      )}
    </div>
  );
}
