import { textIn } from '@mortise/core';
import { Checkbox } from 'antd';
import type { FieldView } from '../field-view.ts';
import { AddOption } from '../options/add-option.tsx';
import { NoneOffered } from '../options/none-offered.tsx';
import { OptionSelect } from '../options/option-select.tsx';
import { OptionSettings } from '../options/option-settings.tsx';
import { labelOf } from '../options/option-values.ts';
import { OptionsCell } from '../options/options-cell.tsx';
import { OptionTags } from '../options/tag.tsx';
import type { checkbox } from './definition.ts';

export const checkboxView: FieldView<typeof checkbox> = {
  Input: ({ id, value, config, onChange, onBlur, disabled, readOnly, ariaDescribedBy, addOption, size, context }) => {
    const { locale } = context;
    const { options, direction, selectAll, maxPicks } = config;
    const picked = value ?? [];
    const isOff = disabled || readOnly || false;
    const isFull = maxPicks !== null && picked.length >= maxPicks;
    const shown = options.filter((option) => !option.disabled || picked.includes(option.id));
    const gone = picked.filter((each) => options.every((option) => option.id !== each));
    const free = shown.filter((option) => !option.disabled).map((option) => option.id);
    const hasAll = free.every((each) => picked.includes(each));
    const pick = (ids: readonly string[]) => {
      // In the order of the list, whatever the order of the clicks.
      const listed = options.map((option) => option.id);
      const ordered = [...listed.filter((each) => ids.includes(each)), ...ids.filter((each) => !listed.includes(each))];
      onChange(ordered.length === 0 ? null : ordered);
    };
    return (
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={ariaDescribedBy}
        onBlur={onBlur}
        style={{
          display: direction === 'vertical' ? 'grid' : 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: direction === 'vertical' ? 8 : '4px 16px',
          minHeight: 32,
          minWidth: 0,
          margin: 0,
          padding: direction === 'vertical' ? '5px 0' : 0,
          border: 0,
        }}
      >
        {selectAll && free.length > 0 && (maxPicks === null || maxPicks >= free.length) && (
          <Checkbox
            checked={hasAll && free.length > 0}
            indeterminate={!hasAll && picked.length > 0}
            disabled={isOff}
            onChange={() => pick(hasAll ? picked.filter((each) => !free.includes(each)) : [...picked, ...free])}
          >
            {textIn({ zh: '全选', en: 'Select all' }, locale)}
          </Checkbox>
        )}
        {shown.length + gone.length === 0 && <NoneOffered parent={config.parent} locale={locale} />}
        {[...shown.map((option) => option.id), ...gone].map((each) => {
          const isPicked = picked.includes(each);
          return (
            <Checkbox
              key={each}
              checked={isPicked}
              disabled={isOff || (isFull && !isPicked)}
              onChange={() => pick(isPicked ? picked.filter((other) => other !== each) : [...picked, each])}
            >
              {labelOf(each, options, locale)}
            </Checkbox>
          );
        })}
        {addOption && !isOff && !isFull && (
          <AddOption
            add={addOption}
            onAdded={(added) => pick([...new Set([...picked, added])])}
            size={size}
            locale={locale}
          />
        )}
      </fieldset>
    );
  },
  Display: ({ value, config, context }) => (
    <OptionTags ids={value ?? []} options={config.options} locale={context.locale} />
  ),
  Cell: OptionsCell,
  CellEditor: (field) => (
    <OptionSelect
      field={field}
      startsOpen
      multiple
      options={field.config.options}
      parent={field.config.parent}
      maxPicks={field.config.maxPicks}
      picked={field.value ?? []}
      onPick={(ids) => field.onChange(ids.length === 0 ? null : ids)}
    />
  ),
  Settings: OptionSettings,
};
