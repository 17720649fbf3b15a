'use client';

import { cellText, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { SheetAnalysis } from '../analysis.ts';
import type { DraftSheet } from '../plan/draft.ts';
import { placeOf } from '../plan/places.ts';
import { useWork } from '../work-context.ts';

const shownRows = 5;

/** The first records under the names they will have. Columns that are left out are not there. */
export function RecordsPreview({ analysed, own }: { analysed: SheetAnalysis; own: DraftSheet }) {
  const { t, locale } = useText();
  const { filled } = useWork();
  const kept = own.columns.filter(({ target }) => target.kind !== 'skip');
  if (!own.isIncluded || analysed.preview.length === 0 || kept.length === 0) return null;
  const isNumber = (column: number) => analysed.preview[0]?.cells[column]?.kind === 'number';
  return (
    <section className="im-preview">
      <h3>{t({ zh: '前几条记录', en: 'First records' })}</h3>
      <div className="im-preview-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '行', en: 'Row' })}</th>
              {kept.map(({ column, target }) => (
                <th scope="col" key={column} className={isNumber(column) ? 'im-right' : undefined}>
                  {'label' in target
                    ? textIn(target.label, locale)
                    : target.kind === 'field'
                      ? t(placeOf(filled?.fields ?? [], target.fieldId)?.label ?? '')
                      : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {analysed.preview.slice(0, shownRows).map(({ index, cells }) => (
              <tr key={index}>
                <td className="mo-num mo-ink-3">{index}</td>
                {kept.map(({ column, noValueWords }) => {
                  const cell = cells[column];
                  const text = cell ? cellText(cell) : '';
                  return (
                    <td
                      key={column}
                      className={cell?.kind === 'number' ? 'mo-num im-right' : 'mo-num'}
                      data-emptied={noValueWords.includes(text) || undefined}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
