'use client';

import { cellText } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Checkbox, Modal } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { SheetAnalysis } from '../analysis.ts';
import { columnLetters } from '../column-letters.ts';
import { headerText, toggleHeaderRow } from '../plan/header-rows.ts';
import { useWork } from '../work-context.ts';

/** Which rows are the header, chosen among the first rows as they stand. Another choice has the file read again. */
export function HeaderChooser({ analysed }: { analysed: SheetAnalysis }) {
  const { t } = useText();
  const { job, readAgain } = useWork();
  const current = analysed.table?.headerRows ?? [];
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const rows = chosen ?? current;
  const width = Math.max(1, ...analysed.top.map(({ cells }) => cells.length));
  const isSame = rows.join() === current.join();

  function apply() {
    setChosen(null);
    const headers = { ...job.reading.headers, [analysed.sheet]: [...rows] };
    if (!isSame) readAgain({ ...job.reading, headers });
  }

  return (
    <>
      <button type="button" className="im-side-control im-chooser" onClick={() => setChosen(current)}>
        <span className="mo-grow mo-cut mo-num">{t(headerText(current))}</span>
        <Icon of={ChevronDown} size={12} />
      </button>
      <Modal
        open={chosen !== null}
        width={880}
        title={t({ zh: '选择表头所在的行', en: 'Choose the header rows' })}
        onCancel={() => setChosen(null)}
        footer={
          <div className="im-modal-foot">
            <span className="mo-grow mo-ink-2 mo-num">{t(headerText(rows))}</span>
            <Button onClick={() => setChosen([])}>{t({ zh: '没有表头', en: 'No header' })}</Button>
            <Button type="primary" disabled={isSame} onClick={apply}>
              {t({ zh: '按此重新读取', en: 'Read again' })}
            </Button>
          </div>
        }
      >
        <p className="mo-ink-2 im-modal-lead">
          {t({
            zh: '勾选相邻的几行会合并成一个表头；其他工作表的设置不受影响',
            en: 'Rows side by side are joined into one header. Other sheets stay as they are',
          })}
        </p>
        <div className="im-top">
          <table>
            <thead>
              <tr>
                <th aria-label={t({ zh: '行', en: 'Row' })} />
                {Array.from({ length: width }, (_, column) => (
                  <th scope="col" key={columnLetters(column)}>
                    {columnLetters(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {analysed.top.map(({ index, cells }) => (
                <tr key={index} data-header={rows.includes(index) || undefined}>
                  <th scope="row">
                    <Checkbox
                      checked={rows.includes(index)}
                      aria-label={t({ zh: `第 ${index} 行是表头`, en: `Row ${index} is a header` })}
                      onChange={() => setChosen(toggleHeaderRow(rows, index))}
                    >
                      <span className="mo-num">{index}</span>
                    </Checkbox>
                  </th>
                  {Array.from({ length: width }, (_, column) => {
                    const cell = cells[column];
                    return <td key={columnLetters(column)}>{cell ? cellText(cell) : ''}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Modal>
    </>
  );
}
