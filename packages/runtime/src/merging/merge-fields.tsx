'use client';

import type { Problem } from '@mortise/api/client';
import { EmptyLine, Icon, useText } from '@mortise/ui';
import { Radio } from 'antd';
import { Lock } from 'lucide-react';
import { useFieldContext } from '../context/field-context.tsx';
import { FieldValue } from '../record/field-value.tsx';
import { fromAll, type MergeRow } from './merge-choice.ts';
import type { MergeDraft } from './use-merge-draft.ts';

interface MergeFieldsProps {
  readonly draft: MergeDraft;
  /** What the server said of the last try. */
  readonly issues: NonNullable<Problem['errors']>;
}

/** Field by field whose value is kept: what differs first, what is the same folded away. */
export function MergeFields({ draft, issues }: MergeFieldsProps) {
  const { t } = useText();
  const different = draft.rows.filter(({ isSame }) => !isSame);
  const same = draft.rows.filter(({ isSame, values }) => isSame && values[0] !== null);
  return (
    <>
      {different.length === 0 && <EmptyLine>{t({ zh: '没有不同的字段', en: 'No field differs' })}</EmptyLine>}
      {different.map((row) => (
        <Chosen
          key={row.field.id}
          row={row}
          draft={draft}
          issue={issues.find(({ path }) => path[0] === row.field.key)?.message}
        />
      ))}
      {same.length > 0 && (
        <details className="rt-merge-same">
          <summary>
            {t({
              zh: `${same.length} 个字段相同`,
              en: `${same.length} ${same.length === 1 ? 'field is' : 'fields are'} the same`,
            })}
          </summary>
          {same.map((row) => (
            <Same key={row.field.id} row={row} />
          ))}
        </details>
      )}
    </>
  );
}

interface ChosenProps {
  readonly row: MergeRow;
  readonly draft: MergeDraft;
  readonly issue: string | undefined;
}

function Chosen({ row, draft, issue }: ChosenProps) {
  const { t } = useText();
  const context = useFieldContext();
  const { field, values, together, isOpen } = row;
  const choice = draft.choiceOf(row);
  const label = t(field.label);
  const choose = (next: string) => draft.choose([row], next);
  return (
    <div className="rt-merge-row" role="radiogroup" aria-label={label} data-invalid={issue !== undefined || undefined}>
      <div className="rt-merge-label">
        {label}
        {!isOpen && (
          <span className="mo-meta">
            <Icon of={Lock} size={12} /> {t({ zh: '你不能修改，保留原值', en: 'Not yours to change: stays' })}
          </span>
        )}
      </div>
      {values.map((value, at) => {
        const id = draft.ids[at] ?? '';
        return (
          <div key={id} className="rt-merge-cell" data-chosen={choice === id || undefined}>
            <Radio checked={choice === id} disabled={!isOpen} name={`merge-${field.id}`} onChange={() => choose(id)}>
              <span className="rt-merge-mark">{at + 1}</span>
              <FieldValue field={field} value={value} context={context} />
            </Radio>
          </div>
        );
      })}
      {together !== null && (
        <div className="rt-merge-cell rt-merge-all" data-chosen={choice === fromAll || undefined}>
          <Radio
            checked={choice === fromAll}
            disabled={!isOpen}
            name={`merge-${field.id}`}
            onChange={() => choose(fromAll)}
          >
            <span className="mo-ink-2">{t({ zh: '合在一起', en: 'All together' })}</span>{' '}
            <FieldValue field={field} value={together} context={context} />
          </Radio>
        </div>
      )}
      {issue && <p className="mo-danger-text rt-merge-all">{issue}</p>}
    </div>
  );
}

function Same({ row: { field, values } }: { readonly row: MergeRow }) {
  const { t } = useText();
  const context = useFieldContext();
  return (
    <div className="rt-merge-row">
      <div className="rt-merge-label">{t(field.label)}</div>
      <div className="rt-merge-all">
        <FieldValue field={field} value={values[0]} context={context} />
      </div>
    </div>
  );
}
