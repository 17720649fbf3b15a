'use client';

import { textIn } from '@mortise/core';
import { formatNumber, Icon, InspectorRow, InspectorSection, useConfirm, useText } from '@mortise/ui';
import { Input, Segmented, Switch } from 'antd';
import { Info } from 'lucide-react';
import { TrialBar } from '../check/trial-bar.tsx';
import { FileTile } from '../file-tile.tsx';
import { intoOf, useImportPlace } from '../import-context.ts';
import { isChecked } from '../plan/draft.ts';
import { changeSheet } from '../plan/edits.ts';
import { missingRequired, rowsOf } from '../plan/summary.ts';
import { useImportActions } from '../use-import-job.ts';
import { useWork } from '../work-context.ts';
import { FillingSettings } from './filling-settings.tsx';
import { HeaderChooser } from './header-chooser.tsx';
import { TextReading } from './text-reading.tsx';

interface SidePaneProps {
  /** The sheet one looks at. */
  sheet: number;
}

const formats: Readonly<Record<string, string>> = { xlsx: 'Excel .xlsx', xls: 'Excel .xls', csv: 'CSV' };

/** Beside the columns: the file, how it is read, what to know about the sheet, and what happens to what does not fit. */
export function SidePane({ sheet }: SidePaneProps) {
  const { t, locale } = useText();
  const { apps, navigate } = useImportPlace();
  const { job, analysis, draft, filled, edit } = useWork();
  const { cancel } = useImportActions(job.id);
  const confirm = useConfirm();
  const analysed = analysis.sheets.find((one) => one.sheet === sheet);
  const own = draft.sheets.find((one) => one.sheet === sheet);
  if (!analysed || !own) return null;
  const { app } = intoOf(apps, { appId: job.intoApp, formId: job.intoForm });
  const included = draft.sheets.filter(({ isIncluded }) => isIncluded);
  const total = included.reduce((sum, one) => {
    const found = analysis.sheets.find((candidate) => candidate.sheet === one.sheet);
    return sum + (found ? rowsOf(found, one) : 0);
  }, 0);
  const required = filled && own.isIncluded ? missingRequired(own, filled.fields) : [];
  const forecast = job.trial && isChecked(job, draft) ? job.trial : null;
  const warnings = (analysed.table?.warnings ?? []).filter(({ code }) => code !== 'hidden_rows');

  async function change() {
    const isSure = await confirm({
      title: t({ zh: '换一个文件', en: 'Choose another file' }),
      consequence: t({ zh: '这个文件的字段确认不会保留', en: 'What you decided about this file is not kept' }),
      action: t({ zh: '换一个文件', en: 'Choose another file' }),
    });
    if (!isSure) return;
    await cancel.mutateAsync().catch(() => undefined);
    const into = job.intoForm ? `?form=${job.intoForm}` : job.intoApp ? `?app=${job.intoApp}` : '';
    navigate(`/import${into}`);
  }

  return (
    <>
      <section className="mo-inspector-section">
        <FileTile
          name={job.fileName}
          meta={t({
            zh: `${formats[analysis.format] ?? analysis.format}，${analysis.sheets.length} 个工作表`,
            en: `${formats[analysis.format] ?? analysis.format}, ${analysis.sheets.length} ${analysis.sheets.length === 1 ? 'sheet' : 'sheets'}`,
          })}
          action={
            <button type="button" className="mo-link" onClick={change}>
              {t({ zh: '更换', en: 'Change' })}
            </button>
          }
        />
        {analysis.unreadSheets > 0 && (
          <p className="mo-help">
            {t({
              zh: `另有 ${analysis.unreadSheets} 个工作表没有读取，一次最多 100 个`,
              en: `${analysis.unreadSheets} more sheets were not read: 100 at a time`,
            })}
          </p>
        )}
      </section>
      <section className="mo-inspector-section">
        <InspectorRow label={t({ zh: '表头', en: 'Header' })}>
          <HeaderChooser analysed={analysed} />
        </InspectorRow>
        <TextReading />
      </section>
      {draft.app.kind === 'new' ? (
        <InspectorSection title={t({ zh: '新应用', en: 'New app' })}>
          <Input
            size="small"
            value={textIn(draft.app.name, locale)}
            maxLength={40}
            aria-label={t({ zh: '应用名称', en: 'App name' })}
            status={textIn(draft.app.name, locale).trim() === '' ? 'error' : ''}
            onChange={({ target }) => edit((now) => ({ ...now, app: { kind: 'new', name: target.value } }))}
          />
        </InspectorSection>
      ) : (
        app && (
          <InspectorSection title={t({ zh: '导入到', en: 'Import into' })}>
            <p className="mo-ink-2">{filled ? `${t(app.name)} / ${t(filled.form.name)}` : t(app.name)}</p>
          </InspectorSection>
        )
      )}
      {filled && own.isIncluded && <FillingSettings own={own} analysed={analysed} filled={filled} />}
      {required.length > 0 && (
        <section className="mo-inspector-section">
          <h3 className="mo-warning-text">
            {t({ zh: '必填字段没有对应的列', en: 'Required fields without a column' })}
          </h3>
          <p className="mo-meta">
            {t({
              zh: `${required.map(({ block }) => textIn(block.label, 'zh')).join('、')}。没有默认值，新增的行会被拒绝`,
              en: `${required.map(({ block }) => textIn(block.label, 'en')).join(', ')}. Without a default new rows are refused`,
            })}
          </p>
        </section>
      )}
      {(warnings.length > 0 || analysed.hiddenRows > 0) && (
        <InspectorSection title={t({ zh: '关于这个工作表', en: 'About this sheet' })}>
          <ul className="im-warnings">
            {warnings.map(({ code, message }) => (
              <li key={code}>
                <Icon of={Info} size={14} />
                <span>{t(message)}</span>
              </li>
            ))}
          </ul>
          {analysed.hiddenRows > 0 && (
            <InspectorRow
              label={t({
                zh: `导入隐藏的 ${formatNumber(analysed.hiddenRows)} 行`,
                en: `Import ${formatNumber(analysed.hiddenRows)} hidden rows`,
              })}
            >
              <Switch
                size="small"
                checked={own.includeHiddenRows}
                aria-label={t({ zh: '导入隐藏的行', en: 'Import hidden rows' })}
                onChange={(includeHiddenRows) =>
                  edit((now) => changeSheet(now, sheet, (one) => ({ ...one, includeHiddenRows })))
                }
              />
            </InspectorRow>
          )}
        </InspectorSection>
      )}
      <section className="mo-inspector-section">
        <h3>
          {t({ zh: '预计结果', en: 'Forecast' })}
          <span className="mo-end mo-meta mo-num">
            {t({ zh: `${formatNumber(total)} 行`, en: `${formatNumber(total)} rows` })}
          </span>
        </h3>
        {forecast ? (
          <TrialBar trial={forecast} />
        ) : (
          <ul className="im-forecast">
            {included.map((one) => {
              const found = analysis.sheets.find((candidate) => candidate.sheet === one.sheet);
              return (
                found && (
                  <li key={one.sheet}>
                    <span className="mo-cut">
                      {one.form.kind === 'new' ? t(one.form.name) : t(filled?.form.name ?? found.name)}
                    </span>
                    <span className="im-share">
                      <i style={{ width: `${total === 0 ? 0 : (rowsOf(found, one) / total) * 100}%` }} />
                    </span>
                    <b className="mo-num">{formatNumber(rowsOf(found, one))}</b>
                  </li>
                )
              );
            })}
          </ul>
        )}
      </section>
      <InspectorSection title={t({ zh: '读不出的值', en: 'Values that do not fit' })}>
        <Segmented
          block
          size="small"
          value={draft.onProblem}
          onChange={(onProblem) => edit((now) => ({ ...now, onProblem }))}
          options={[
            { value: 'blank' as const, label: t({ zh: '留空并记录', en: 'Leave empty' }) },
            { value: 'reject' as const, label: t({ zh: '整行不导入', en: 'Leave row out' }) },
          ]}
        />
        <p className="mo-help">{t({ zh: '每一处都会列在导入结果里', en: 'The result lists each of them' })}</p>
      </InspectorSection>
    </>
  );
}
