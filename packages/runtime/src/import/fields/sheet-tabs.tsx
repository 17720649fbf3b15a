'use client';

import { formatNumber, Icon, useText } from '@mortise/ui';
import { Checkbox } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { includeSheet } from '../plan/edits.ts';
import { openOf, questionsOf } from '../plan/questions.ts';
import { useWork } from '../work-context.ts';

interface SheetTabsProps {
  active: number;
  onChange: (sheet: number) => void;
}

/** The sheets of the file; a tick takes one in. Nothing where there is only one. */
export function SheetTabs({ active, onChange }: SheetTabsProps) {
  const { t } = useText();
  const { analysis, draft, filled, edit } = useWork();
  const waiting = useMemo(
    () =>
      new Set(
        analysis.sheets
          .filter((sheet) =>
            questionsOf(analysis, draft, sheet, filled?.fields ?? null).some((column) => openOf(column).length > 0),
          )
          .map(({ sheet }) => sheet),
      ),
    [analysis, draft, filled],
  );
  if (draft.sheets.length < 2) return null;
  const included = draft.sheets.filter(({ isIncluded }) => isIncluded).length;
  return (
    <nav className="im-tabs" aria-label={t({ zh: '工作表', en: 'Sheets' })}>
      {draft.sheets.map(({ sheet, isIncluded }) => {
        const analysed = analysis.sheets.find((one) => one.sheet === sheet);
        if (!analysed) return null;
        return (
          <span
            key={sheet}
            className="im-tab"
            data-active={sheet === active || undefined}
            data-off={!isIncluded || undefined}
          >
            <Checkbox
              checked={isIncluded}
              disabled={isIncluded && included === 1}
              aria-label={t({ zh: `导入工作表 ${analysed.name}`, en: `Import sheet ${analysed.name}` })}
              onChange={({ target }) => edit((now) => includeSheet(now, analysis, sheet, target.checked))}
            />
            <button
              type="button"
              className="mo-tab"
              aria-current={sheet === active ? 'page' : undefined}
              onClick={() => onChange(sheet)}
            >
              <span className="mo-cut">{analysed.name}</span>
              <span className="mo-meta mo-num">{formatNumber(analysed.rows)}</span>
              {isIncluded && waiting.has(sheet) && (
                <span className="mo-warning-text" role="img" aria-label={t({ zh: '待确认', en: 'To check' })}>
                  <Icon of={TriangleAlert} size={12} />
                </span>
              )}
            </button>
          </span>
        );
      })}
    </nav>
  );
}
