import { textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Cascader } from 'antd';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { controlProps } from '../control-props.ts';
import { idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';
import { useCandidates } from '../related/use-candidates.ts';
import { waitingText } from '../related/waiting-text.ts';
import { type Level, pathTo } from './levels.ts';
import type { RelationInputProps } from './relation-input.tsx';
import { useLevels } from './use-levels.ts';

interface LevelsInputProps {
  readonly field: RelationInputProps;
  /** Takes over where there are too many records to go through level by level. */
  readonly dropdown: ReactNode;
}

/** One record, chosen level by level, or found by its name. */
export function LevelsInput({ field, dropdown }: LevelsInputProps) {
  const { config, value, record, context, onChange, onBlur } = field;
  const { formId, parentField, leafOnly, allowCreate } = config;
  const { locale, createRecord } = context;
  const { readOnly, ...control } = controlProps(field);
  const isOff = control.disabled || readOnly || false;
  const [chosen] = idsOf(value);
  const candidates = useCandidates({
    formId,
    condition: config.filter,
    chosen: chosen === undefined ? [] : [chosen],
    record,
    context,
  });
  const { state, levels } = useLevels(context, { formId, parentField, filter: candidates.filter });
  if (state === 'too-many') return dropdown;

  const path = chosen === undefined ? [] : pathTo(levels, chosen);
  const shown = path.length > 0 ? path.map(({ title }) => shownTitle(title, locale)).join(' / ') : null;
  const waiting = candidates.waitsFor.length > 0 ? textIn(waitingText(candidates.waitsFor), locale) : null;
  const optionOf = ({ id, title, children }: Level): Option => ({
    value: id,
    label: shownTitle(title, locale),
    ...(children.length > 0 ? { children: children.map(optionOf) } : {}),
  });
  const create = async () => {
    const made = await createRecord?.(formId, {});
    if (made) onChange(made.id);
  };
  return (
    <>
      <div className="mo-scan-row">
        <Cascader
          {...control}
          style={{ width: '100%' }}
          placeholder={
            waiting ?? field.placeholder ?? textIn({ zh: '逐级选择，可搜索', en: 'Choose or search' }, locale)
          }
          options={levels.map(optionOf)}
          disabled={isOff}
          changeOnSelect={!leafOnly}
          allowClear
          showSearch
          loading={state === 'busy'}
          value={path.length > 0 ? path.map(({ id }) => id) : chosen === undefined ? [] : [chosen]}
          displayRender={() => (chosen === undefined ? '' : (shown ?? shownTitle(context.titleOf(chosen), locale)))}
          notFoundContent={state === 'failed' ? textIn(failed, locale) : (waiting ?? textIn(none, locale))}
          onChange={(ids) => onChange(ids?.length ? String(ids.at(-1)) : null)}
          onBlur={() => onBlur?.()}
        />
        {allowCreate && createRecord && !isOff && (
          <IconButton
            icon={Plus}
            label={textIn({ zh: '新建一条', en: 'Create a record' }, locale)}
            onClick={() => void create()}
          />
        )}
      </div>
      {candidates.complaint && (
        <p className="mo-help mo-danger-text" role="status">
          {candidates.complaint}
        </p>
      )}
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly children?: Option[];
}

const none = { zh: '没有可选的记录', en: 'No record to choose' };
const failed = {
  zh: '没有读出来，检查网络后重新打开',
  en: "Couldn't read them. Check the connection and open it again",
};
