'use client';

import { tellsRecords } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { formQuery } from '../../context/use-form.ts';
import { useImportPlace } from '../import-context.ts';
import type { DraftColumn } from '../plan/draft.ts';
import { setLookup } from '../plan/edits.ts';
import { formsNamedBy, type Place } from '../plan/places.ts';
import { useWork } from '../work-context.ts';

interface LookupStripProps {
  sheet: number;
  column: DraftColumn;
  place: Place;
}

/** The choice of none of the fields: records are known by their titles. */
const byTitle = '';
const asElsewhere = '';

/** Under a column that names people or records: by what they are found, and what becomes of those that are not. */
export function LookupStrip({ sheet, column, place }: LookupStripProps) {
  const { t } = useText();
  const { api } = useImportPlace();
  const { draft, edit } = useWork();
  const formIds = formsNamedBy(place);
  const [formId = ''] = formIds;
  const isOne = formIds.length === 1;
  const other = useQuery({ ...formQuery(api, formId), enabled: isOne });
  if (column.target.kind !== 'field') return null;
  const { by, unmatched } = column.target;
  const at = { sheet, column: column.column };
  const title = other.data?.titleField;
  const keys = (other.data?.fields ?? []).filter(
    (field) =>
      field.id !== title?.id && tellsRecords(field) && (field.block.unique || field.type.supports.generated === true),
  );
  const mayMake = isOne && other.data?.onCreate.rights.may('create') === true;
  const plain =
    draft.onProblem === 'blank'
      ? t({ zh: '留空并记录', en: 'Leave empty' })
      : t({ zh: '整行不导入', en: 'Leave row out' });
  return (
    <div className="im-strip im-strip-plain">
      {isOne && (keys.length > 0 || by) && (
        <div className="im-strip-choice">
          <span>{t({ zh: '查找', en: 'Found by' })}</span>
          <Select
            size="small"
            variant="filled"
            popupMatchSelectWidth={false}
            aria-label={t({ zh: `${t(place.label)} 按什么查找`, en: `What ${t(place.label)} is found by` })}
            value={by ?? byTitle}
            loading={other.isLoading}
            options={[
              { value: byTitle, label: t(title?.block.label ?? { zh: '标题', en: 'Title' }) },
              ...keys.map(({ id, block }) => ({ value: id, label: t(block.label) })),
            ]}
            onChange={(value: string) => edit((now) => setLookup(now, at, { by: value || null }))}
          />
        </div>
      )}
      <div className="im-strip-choice">
        <span>{t({ zh: '没有找到时', en: 'Where none is found' })}</span>
        <Select
          size="small"
          variant="filled"
          popupMatchSelectWidth={false}
          aria-label={t({ zh: `${t(place.label)} 没有找到时`, en: `Where no ${t(place.label)} is found` })}
          value={unmatched ?? asElsewhere}
          options={[
            { value: asElsewhere, label: t({ zh: `与其他列相同（${plain}）`, en: `As elsewhere (${plain})` }) },
            { value: 'error', label: t({ zh: '整行不导入', en: 'Leave the row out' }) },
            { value: 'blank', label: t({ zh: '留空', en: 'Leave it empty' }) },
            ...(mayMake || unmatched === 'create'
              ? [{ value: 'create', label: t({ zh: '新建一条', en: 'Make a record' }) }]
              : []),
          ]}
          onChange={(value: string) =>
            edit((now) => setLookup(now, at, { unmatched: (value || null) as typeof unmatched | null }))
          }
        />
      </div>
    </div>
  );
}
