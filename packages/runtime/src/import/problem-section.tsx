'use client';

import type { Bilingual } from '@mortise/core';
import { EmptyLine, formatNumber, useText } from '@mortise/ui';
import { Select } from 'antd';
import type { ReactNode } from 'react';

interface ProblemSectionProps {
  readonly title: string;
  /** All there are, of which so many are listed. */
  readonly count: number;
  readonly listed: number;
  /** What is counted, in Chinese. */
  readonly unit?: '处' | '条';
  /** What narrows the list, or takes it along. */
  readonly tools?: ReactNode;
  readonly columns: readonly { readonly label: Bilingual; readonly isNumber?: boolean }[];
  /** Rows of the table. */
  readonly children: ReactNode;
  readonly isEmpty?: boolean;
}

/** Columns of a problem, whatever is done about it. */
export const problemColumns = [
  { label: { zh: '行', en: 'Row' }, isNumber: true },
  { label: { zh: '列', en: 'Column' } },
  { label: { zh: '表中的值', en: 'Value' } },
  { label: { zh: '原因', en: 'Reason' } },
  { label: { zh: '结果', en: 'Outcome' } },
] as const;

/** What did not go as it should, in a table under a head that says how much of it there is. */
export function ProblemSection(props: ProblemSectionProps) {
  const { title, count, listed, unit = '处', tools, columns, children, isEmpty = false } = props;
  const { t } = useText();
  const n = formatNumber;
  return (
    <section className="im-problems">
      <header>
        <h3>{title}</h3>
        <span className="mo-meta mo-num">
          {count > listed
            ? t({
                zh: `${n(count)} ${unit}，列出前 ${n(listed)} ${unit}`,
                en: `${n(count)}; the first ${n(listed)} are listed`,
              })
            : t({ zh: `${n(count)} ${unit}`, en: n(count) })}
        </span>
        {tools && <div className="im-problem-tools">{tools}</div>}
      </header>
      <div className="im-problem-list">
        <table>
          <thead>
            <tr>
              {columns.map(({ label, isNumber }) => (
                <th key={label.en} scope="col" className={isNumber ? 'im-right' : undefined}>
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
        {isEmpty && <EmptyLine>{t({ zh: '这个条件下没有', en: 'None of this kind' })}</EmptyLine>}
      </div>
    </section>
  );
}

interface NarrowingProps {
  readonly label: Bilingual;
  /** What it says where nothing is left out. */
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

/** Narrows the list to one of these; nothing to choose from is not shown. */
export function Narrowing({ label, all, value, options, onChange }: NarrowingProps) {
  const { t } = useText();
  if (options.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={t(label)}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: all }, ...options]}
      onChange={(chosen: string) => onChange(chosen || null)}
    />
  );
}
