'use client';

import type { UnclearName } from '@mortise/core';
import { formatNumber, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useFieldContext } from '../../context/field-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import { answerName } from '../plan/edits.ts';
import { formsNamedBy, type Place, placeOf } from '../plan/places.ts';
import { useWork } from '../work-context.ts';

interface UnclearNamesProps {
  names: readonly UnclearName[];
  filled: RuntimeForm;
}

/** Names that several bear, or nobody: each is asked once, for all its rows. */
export function UnclearNames({ names, filled }: UnclearNamesProps) {
  const { t } = useText();
  const { analysis, draft } = useWork();
  return (
    <section className="im-unclear">
      <h3>{t({ zh: '这些名字指谁', en: 'Who these names mean' })}</h3>
      <p className="mo-meta">
        {t({
          zh: '选一次，所有写着这个名字的行都照此处理',
          en: 'Choose once, and it goes for every row that says the name',
        })}
      </p>
      <ul className="im-card">
        {names.map((name) => {
          const column = draft.sheets.find(({ sheet }) => sheet === name.sheet)?.columns[name.column];
          const place = column?.target.kind === 'field' ? placeOf(filled.fields, column.target.fieldId) : undefined;
          const header = analysis.sheets.find(({ sheet }) => sheet === name.sheet)?.columns[name.column]?.name ?? '';
          if (!column || !place) return null;
          return (
            <li key={`${name.sheet}.${name.column}.${name.text}`}>
              <b className="mo-cut">{name.text}</b>
              <span className="mo-meta mo-cut mo-num">
                {t({
                  zh: `${header}，${formatNumber(name.rows)} 行`,
                  en: `${header}, ${formatNumber(name.rows)} ${name.rows === 1 ? 'row' : 'rows'}`,
                })}
              </span>
              <span className="mo-meta">
                {name.candidates.length > 0
                  ? t({ zh: `${name.candidates.length} 个同名`, en: `${name.candidates.length} of the name` })
                  : t({ zh: '没有找到', en: 'Not found' })}
              </span>
              <Meaning
                name={name}
                place={place}
                answer={column.target.kind === 'field' ? column.target.answers?.[name.text] : undefined}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface MeaningProps {
  name: UnclearName;
  place: Place;
  /** Null for nobody, undefined while it is not answered. */
  answer: string | null | undefined;
}

const nobody = '';

function Meaning({ name, place, answer }: MeaningProps) {
  const { t } = useText();
  const { edit } = useWork();
  const { search, titleOf } = useFieldContext();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const [formId] = formsNamedBy(place);
  const kind = formId ? 'record' : place.field?.type.type === 'department' ? 'department' : 'user';
  const found = useQuery({
    queryKey: ['import-names', kind, formId, wanted],
    queryFn: () => search(kind, wanted, formId ? { formId } : {}),
    enabled: wanted !== '' || name.candidates.length === 0,
    placeholderData: (before) => before,
  });
  const known = name.candidates.map(({ id, name: label, hint }) => ({ value: id, label, detail: hint }));
  const others = (found.data ?? [])
    .filter(({ id }) => !known.some(({ value }) => value === id))
    .map(({ id, title, detail }) => ({ value: id, label: title, detail: detail ?? '' }));
  const offered = wanted === '' ? [...known, ...(known.length === 0 ? others : [])] : others;
  const isChosenKnown = !answer || offered.some(({ value }) => value === answer);
  return (
    <Select
      size="small"
      className="im-meaning"
      aria-label={t({ zh: `「${name.text}」指`, en: `"${name.text}" means` })}
      placeholder={t({ zh: '选择', en: 'Choose' })}
      value={answer === undefined ? null : (answer ?? nobody)}
      allowClear
      loading={found.isFetching}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      popupMatchSelectWidth={260}
      options={[
        { value: nobody, label: t({ zh: '留空', en: 'Leave empty' }), detail: '' },
        ...(isChosenKnown ? [] : [{ value: answer, label: titleOf(answer) ?? name.text, detail: '' }]),
        ...offered,
      ]}
      optionRender={({ label, data }) => (
        <span className="im-meaning-option">
          <span className="mo-cut">{label}</span>
          {data.detail && <span className="mo-meta mo-cut">{data.detail}</span>}
        </span>
      )}
      onChange={(value: string | null | undefined) => {
        setText('');
        edit((now) =>
          answerName(
            now,
            { sheet: name.sheet, column: name.column },
            name.text,
            value === nobody ? null : (value ?? undefined),
          ),
        );
      }}
    />
  );
}
