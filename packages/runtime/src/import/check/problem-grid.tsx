'use client';

import { duplicateCodes, type ImportProblem, type ImportTrial, textIn } from '@mortise/core';
import { formatNumber, useText } from '@mortise/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { fixCell, meanRow } from '../plan/edits.ts';
import { kindWords } from '../plan/kind-words.ts';
import { Narrowing, ProblemSection, problemColumns } from '../problem-section.tsx';
import { useWork } from '../work-context.ts';

const mostShown = 100;
/** Of longer texts the check tells only the beginning. */
const mostEditable = 300;

/** The first cells that are not taken as they stand. They can be put right here, without touching the file. */
export function ProblemGrid({ trial }: { trial: ImportTrial }) {
  const { t, locale } = useText();
  const { draft, edit } = useWork();
  const [kind, setKind] = useState<string | null>(null);
  const { problems, problemCount, kinds } = trial;
  const found = problems.filter(({ code = '' }) => kind === null || code === kind);
  const shown = found.slice(0, mostShown);
  const count = kind === null ? problemCount : (kinds.find(({ code }) => code === kind)?.count ?? found.length);
  const sheetOf = (name: string) => trial.sheets.find((sheet) => sheet.name === name)?.sheet ?? -1;

  const fixOf = ({ sheet, row, position }: ImportProblem) =>
    draft.sheets
      .find((one) => one.sheet === sheetOf(sheet))
      ?.fixes.find((fix) => fix.row === row && fix.column === position)?.text;

  return (
    <ProblemSection
      title={t({ zh: '错误和留空的值', en: 'Errors and values left out' })}
      count={count}
      listed={shown.length}
      columns={problemColumns}
      isEmpty={shown.length === 0}
      tools={
        <Narrowing
          label={{ zh: '原因', en: 'Reason' }}
          all={`${t({ zh: '全部原因', en: 'All reasons' })} ${formatNumber(problemCount)}`}
          value={kind}
          options={kinds.map(({ code, message, count: times }) => ({
            value: code,
            label: `${textIn(kindWords(code, message), locale)} ${formatNumber(times)}`,
          }))}
          onChange={setKind}
        />
      }
    >
      {shown.map((problem) => {
        const { row, column, position, value, message, isRowRejected } = problem;
        const sheet = sheetOf(problem.sheet);
        const fix = fixOf(problem);
        const name = column ?? '';
        return (
          <tr
            key={`${sheet}.${row}.${position ?? ''}.${textIn(message, 'en')}`}
            data-fixed={fix !== undefined || undefined}
          >
            <td className="im-right mo-num">{row}</td>
            <td>{name}</td>
            <td className="im-problem-value">
              {position !== undefined && value.length <= mostEditable ? (
                <Input
                  size="small"
                  value={fix ?? value}
                  aria-label={t({ zh: `第 ${row} 行的 ${name}`, en: `${name} of row ${row}` })}
                  onChange={({ target }) =>
                    edit((now) =>
                      fixCell(now, { sheet, column: position }, row, target.value === value ? null : target.value),
                    )
                  }
                />
              ) : (
                value
              )}
            </td>
            <td title={t(message)}>{t(message)}</td>
            <td className={isRowRejected ? 'mo-warning-text' : 'mo-ink-3'}>
              {problem.code === duplicateCodes.warn && fix === undefined ? (
                <RowChoice sheet={sheet} row={row} />
              ) : (
                t(outcomeOf(isRowRejected, fix !== undefined))
              )}
            </td>
          </tr>
        );
      })}
    </ProblemSection>
  );
}

const outcomeOf = (isRowRejected: boolean, isFixed: boolean) => {
  if (isFixed) return { zh: '已修改', en: 'Changed' };
  return isRowRejected ? { zh: '整行不导入', en: 'Row left out' } : { zh: '留空', en: 'Left empty' };
};

/** Of a row that may be there already: the person decides. */
function RowChoice({ sheet, row }: { readonly sheet: number; readonly row: number }) {
  const { t } = useText();
  const { draft, edit } = useWork();
  const isMeant = draft.sheets.find((one) => one.sheet === sheet)?.meant.includes(row) ?? false;
  return (
    <Select<'skip' | 'import'>
      size="small"
      variant="borderless"
      popupMatchSelectWidth={false}
      disabled={!draft.effects.duplicates}
      aria-label={t({ zh: `第 ${row} 行怎么处理`, en: `What becomes of row ${row}` })}
      value={isMeant || !draft.effects.duplicates ? 'import' : 'skip'}
      options={[
        { value: 'skip', label: t({ zh: '跳过', en: 'Skip' }) },
        { value: 'import', label: t({ zh: '仍然导入', en: 'Import anyway' }) },
      ]}
      onChange={(choice) => edit((now) => meanRow(now, sheet, row, choice === 'import'))}
    />
  );
}
