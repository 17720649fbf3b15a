'use client';

import { type ImportProblem, textIn } from '@mortise/core';
import { EmptyLine, formatNumber, Icon, saveFile, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { problemCsv } from '../plan/problem-csv.ts';
import { filterProblems, type ProblemFilter, reasonsOf } from '../plan/problem-filter.ts';

interface ProblemTableProps {
  /** The first thousand. */
  problems: readonly ImportProblem[];
  /** All there were. */
  count: number;
  fileName: string;
}

const pageSize = 100;

/** Every value that was not taken as it stands, to be mended in the spreadsheet or in the list. */
export function ProblemTable({ problems, count, fileName }: ProblemTableProps) {
  const { t, locale } = useText();
  const [filter, setFilter] = useState<ProblemFilter>({ sheet: null, reason: null });
  const [shown, setShown] = useState(pageSize);
  const sheets = useMemo(() => [...new Set(problems.map(({ sheet }) => sheet))], [problems]);
  const reasons = useMemo(() => reasonsOf(problems, locale), [problems, locale]);
  const found = useMemo(() => filterProblems(problems, filter), [problems, filter]);

  function download() {
    const name = `${fileName.replace(/\.[^.]+$/, '')} ${t({ zh: '导入问题', en: 'import problems' })}.csv`;
    saveFile(problemCsv(found, locale), name, 'text/csv;charset=utf-8');
  }

  function narrow(next: Partial<ProblemFilter>) {
    setFilter({ ...filter, ...next });
    setShown(pageSize);
  }

  const all = { value: '', label: t({ zh: '全部', en: 'All' }) };
  return (
    <section className="im-problems">
      <header>
        <h3>{t({ zh: '读不出的值', en: 'Values that did not fit' })}</h3>
        <span className="mo-meta mo-num">
          {count > problems.length
            ? t({
                zh: `${formatNumber(count)} 处，列出前 ${formatNumber(problems.length)} 处`,
                en: `${formatNumber(count)}; the first ${formatNumber(problems.length)} are listed`,
              })
            : t({ zh: `${formatNumber(count)} 处`, en: formatNumber(count) })}
        </span>
        <div className="im-problem-tools">
          {sheets.length > 1 && (
            <Select
              size="small"
              aria-label={t({ zh: '工作表', en: 'Sheet' })}
              value={filter.sheet ?? ''}
              popupMatchSelectWidth={false}
              options={[
                { ...all, label: t({ zh: '全部工作表', en: 'All sheets' }) },
                ...sheets.map((value) => ({ value, label: value })),
              ]}
              onChange={(sheet: string) => narrow({ sheet: sheet || null })}
            />
          )}
          {reasons.length > 1 && (
            <Select
              size="small"
              aria-label={t({ zh: '原因', en: 'Reason' })}
              value={filter.reason ?? ''}
              popupMatchSelectWidth={false}
              options={[
                { ...all, label: t({ zh: '全部原因', en: 'All reasons' }) },
                ...reasons.map(({ key, label, count: times }) => ({
                  value: key,
                  label: `${label} ${formatNumber(times)}`,
                })),
              ]}
              onChange={(reason: string) => narrow({ reason: reason || null })}
            />
          )}
          <Button size="small" icon={<Icon of={Download} size={14} />} onClick={download}>
            {t({ zh: '下载 CSV', en: 'Download CSV' })}
          </Button>
        </div>
      </header>
      <div className="im-problem-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '工作表', en: 'Sheet' })}</th>
              <th scope="col" className="im-right">
                {t({ zh: '行', en: 'Row' })}
              </th>
              <th scope="col">{t({ zh: '列', en: 'Column' })}</th>
              <th scope="col">{t({ zh: '表中的值', en: 'Value' })}</th>
              <th scope="col">{t({ zh: '原因', en: 'Reason' })}</th>
              <th scope="col">{t({ zh: '结果', en: 'Outcome' })}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((problem) => (
              <tr key={`${problem.sheet}.${problem.row}.${problem.column ?? ''}.${textIn(problem.message, 'en')}`}>
                <td>{problem.sheet}</td>
                <td className="im-right mo-num">{problem.row}</td>
                <td>{problem.column ?? ''}</td>
                <td className="im-problem-value">{problem.value}</td>
                <td>{t(problem.message)}</td>
                <td className={problem.isRowRejected ? 'mo-warning-text' : 'mo-ink-3'}>
                  {problem.isRowRejected
                    ? t({ zh: '整行没有导入', en: 'Row left out' })
                    : t({ zh: '留空', en: 'Left empty' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.length === 0 && <EmptyLine>{t({ zh: '这个条件下没有', en: 'None of this kind' })}</EmptyLine>}
      </div>
      {found.length > shown && (
        <Button type="text" size="small" onClick={() => setShown(shown + pageSize)}>
          {t({
            zh: `再显示 ${formatNumber(Math.min(pageSize, found.length - shown))} 处`,
            en: `Show ${formatNumber(Math.min(pageSize, found.length - shown))} more`,
          })}
        </Button>
      )}
    </section>
  );
}
