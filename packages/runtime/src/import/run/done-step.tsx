'use client';

import { type ImportResult, textIn } from '@mortise/core';
import { formatNumber, Icon, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowRight, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import type { Job } from '../analysis.ts';
import { ErrorsButton } from '../errors-button.tsx';
import { useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { jobKey } from '../use-import-job.ts';
import { ProblemTable } from './problem-table.tsx';
import { UndoButton } from './undo-button.tsx';

/** What came of it: where the rows are, and each value that did not fit. */
export function DoneStep({ job, result, title }: { job: Job; result: ImportResult; title: string }) {
  const { t } = useText();
  const { api, navigate } = useImportPlace();
  const queries = useQueryClient();
  // There are new apps, forms and records that no page has seen.
  useEffect(() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' }), [queries]);
  const n = formatNumber;
  const sum = (of: (sheet: ImportResult['sheets'][number]) => number) =>
    result.sheets.reduce((total, sheet) => total + of(sheet), 0);
  const created = sum((sheet) => sheet.created);
  const updated = sum((sheet) => sheet.updated ?? 0);
  const unchanged = sum((sheet) => sheet.unchanged ?? 0);
  const rejected = sum((sheet) => sheet.rejected);
  const blanked = sum((sheet) => sheet.blanked);
  const [first] = result.sheets;
  const isFilled = job.intoForm !== null && first !== undefined;
  const href = isFilled ? `/a/${result.appId}/${first.formId}` : `/a/${result.appId}`;
  const app = job.plan?.app.kind === 'new' ? job.plan.app.name : null;
  const formNameOf = (sheet: number, name: string) => {
    const form = job.plan?.sheets.find((one) => one.sheet === sheet)?.form;
    return form?.kind === 'new' ? t(form.name) : name;
  };

  return (
    <ImportFrame
      title={title}
      step="run"
      isDone
      onClose={() => navigate('/')}
      actions={
        <>
          <UndoButton
            api={api}
            job={job}
            created={created}
            updated={updated}
            onBegun={(begun) => queries.setQueryData(jobKey(job.id), begun)}
          />
          <Button size="small" type="primary" onClick={() => navigate(href)}>
            {isFilled ? t({ zh: '打开列表', en: 'Open the list' }) : t({ zh: '打开应用', en: 'Open the app' })}
            <Icon of={ArrowRight} size={14} />
          </Button>
        </>
      }
    >
      <div className="im-narrow im-wide">
        <header className="im-head">
          <div className="mo-grow">
            <h2>
              {app
                ? t({
                    zh: `「${textIn(app, 'zh')}」已建好，导入了 ${n(created)} 行`,
                    en: `${textIn(app, 'en')} is ready with ${n(created)} rows`,
                  })
                : updated > 0
                  ? t({
                      zh: `新增 ${n(created)} 条，更新 ${n(updated)} 条`,
                      en: `${n(created)} added, ${n(updated)} updated`,
                    })
                  : t({ zh: `导入了 ${n(created)} 行`, en: `${n(created)} rows imported` })}
            </h2>
            <p className="mo-num">
              {rejected + blanked + unchanged === 0
                ? t({ zh: '每一行都进来了，没有读不出的值', en: 'Every row is in and every value could be read' })
                : [
                    unchanged > 0 && t({ zh: `${n(unchanged)} 条没有变化`, en: `${n(unchanged)} say what was there` }),
                    rejected > 0 && t({ zh: `${n(rejected)} 行没有导入`, en: `${n(rejected)} left out` }),
                    blanked > 0 && t({ zh: `${n(blanked)} 个单元格留空`, en: `${n(blanked)} cells left empty` }),
                  ]
                    .filter(Boolean)
                    .join(t({ zh: '，', en: ', ' }))}
            </p>
          </div>
          {job.errorFileId && <ErrorsButton api={api} importId={job.id} />}
        </header>
        <ul className="im-results">
          <li className="im-results-head" aria-hidden="true">
            <span>{t({ zh: '表单', en: 'Form' })}</span>
            <span>{t({ zh: '表中行数', en: 'Rows' })}</span>
            <span>{t({ zh: '已导入', en: 'Imported' })}</span>
            <span>{t({ zh: '没有导入', en: 'Left out' })}</span>
            <span>{t({ zh: '留空的格', en: 'Emptied' })}</span>
            <span />
          </li>
          {result.sheets.map(
            ({ sheet, name, formId, rows, created: made, updated: changed, rejected: out, blanked: empty }) => (
              <li key={sheet}>
                <a
                  href={`/a/${result.appId}/${formId}`}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey) return;
                    event.preventDefault();
                    navigate(`/a/${result.appId}/${formId}`);
                  }}
                >
                  <b className="mo-cut">{formNameOf(sheet, name)}</b>
                  <span className="mo-num">{n(rows)}</span>
                  <span className="mo-num">{n(made + (changed ?? 0))}</span>
                  <span className={out > 0 ? 'mo-num mo-warning-text' : 'mo-num mo-ink-3'}>{n(out)}</span>
                  <span className={empty > 0 ? 'mo-num mo-warning-text' : 'mo-num mo-ink-3'}>{n(empty)}</span>
                  <Icon of={ChevronRight} size={14} />
                </a>
              </li>
            ),
          )}
        </ul>
        {result.problemCount > 0 && (
          <ProblemTable problems={result.problems} count={result.problemCount} fileName={job.fileName} />
        )}
      </div>
    </ImportFrame>
  );
}
