'use client';

import { type ImportProblem, textIn } from '@mortise/core';
import { formatNumber, Icon, saveFile, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { problemCsv } from '../plan/problem-csv.ts';
import { filterProblems, type ProblemFilter, reasonsOf } from '../plan/problem-filter.ts';
import { Narrowing, ProblemSection, problemColumns } from '../problem-section.tsx';

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

  return (
    <>
      <ProblemSection
        title={t({ zh: '读不出的值', en: 'Values that did not fit' })}
        count={count}
        listed={problems.length}
        columns={[{ label: { zh: '工作表', en: 'Sheet' } }, ...problemColumns]}
        isEmpty={found.length === 0}
        tools={
          <>
            <Narrowing
              label={{ zh: '工作表', en: 'Sheet' }}
              all={t({ zh: '全部工作表', en: 'All sheets' })}
              value={filter.sheet}
              options={sheets.map((value) => ({ value, label: value }))}
              onChange={(sheet) => narrow({ sheet })}
            />
            <Narrowing
              label={{ zh: '原因', en: 'Reason' }}
              all={t({ zh: '全部原因', en: 'All reasons' })}
              value={filter.reason}
              options={reasons.map(({ key, label, count: times }) => ({
                value: key,
                label: `${label} ${formatNumber(times)}`,
              }))}
              onChange={(reason) => narrow({ reason })}
            />
            <Button size="small" icon={<Icon of={Download} size={14} />} onClick={download}>
              {t({ zh: '下载 CSV', en: 'Download CSV' })}
            </Button>
          </>
        }
      >
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
      </ProblemSection>
      {found.length > shown && (
        <Button type="text" size="small" onClick={() => setShown(shown + pageSize)}>
          {t({
            zh: `再显示 ${formatNumber(Math.min(pageSize, found.length - shown))} 处`,
            en: `Show ${formatNumber(Math.min(pageSize, found.length - shown))} more`,
          })}
        </Button>
      )}
    </>
  );
}
