'use client';

import { type Text, textIn } from '@mortise/core';
import { formatNumber, Note, useText } from '@mortise/ui';
import { missingRequired, type SheetSummary, summarise } from '../plan/summary.ts';
import { whyNot } from '../plan/why-not.ts';
import { useWork } from '../work-context.ts';

interface CheckStepProps {
  /** Goes back to the columns of a sheet. */
  onSheet: (sheet: number) => void;
}

/** The third step: in words, everything that is about to happen. */
export function CheckStep({ onSheet }: CheckStepProps) {
  const { t } = useText();
  const { analysis, draft, filled } = useWork();
  const sheets = summarise(analysis, draft, filled?.fields ?? null, filled?.form.name ?? null);
  const total = sheets.reduce((sum, { rows }) => sum + rows, 0);
  const open = sheets.reduce((sum, sheet) => sum + sheet.open, 0);
  const left = analysis.sheets.filter(({ sheet }) => !sheets.some((one) => one.sheet.sheet === sheet));
  const n = formatNumber;
  const own = filled && draft.sheets.find(({ isIncluded }) => isIncluded);
  const required = filled && own ? missingRequired(own, filled.fields) : [];

  return (
    <div className="im-narrow">
      <header className="im-head">
        <div className="mo-grow">
          <h2>
            {filled
              ? t({
                  zh: `${n(total)} 行写入「${t(filled.form.name)}」`,
                  en: `${n(total)} rows go into ${t(filled.form.name)}`,
                })
              : draft.app.kind === 'new'
                ? t({
                    zh: `新建应用「${textIn(draft.app.name, 'zh')}」，${n(sheets.length)} 张表单，${n(total)} 行`,
                    en: `New app ${textIn(draft.app.name, 'en')}: ${n(sheets.length)} ${sheets.length === 1 ? 'form' : 'forms'}, ${n(total)} rows`,
                  })
                : t({
                    zh: `新建 ${n(sheets.length)} 张表单，${n(total)} 行`,
                    en: `${n(sheets.length)} new ${sheets.length === 1 ? 'form' : 'forms'}, ${n(total)} rows`,
                  })}
          </h2>
          <p>
            {draft.onProblem === 'blank'
              ? t({
                  zh: '读不出的单元格留空，逐个列在结果里',
                  en: 'Cells that cannot be read stay empty and are listed in the result',
                })
              : t({
                  zh: '有读不出的单元格的行不导入，逐个列在结果里',
                  en: 'Rows with cells that cannot be read are left out and listed in the result',
                })}
          </p>
        </div>
      </header>
      {open > 0 && (
        <Note tone="warning">
          {t({
            zh: `${n(open)} 列还有没回答的问题，按现在的设置导入也可以`,
            en: `${n(open)} ${open === 1 ? 'column has a question' : 'columns have questions'} without an answer. You can import as it stands`,
          })}
        </Note>
      )}
      {required.length > 0 && (
        <Note tone="danger">
          {t({
            zh: `必填字段 ${required.map(({ block }) => textIn(block.label, 'zh')).join('、')} 没有对应的列，没有值的行会被拒绝`,
            en: `No column fills the required ${required.map(({ block }) => textIn(block.label, 'en')).join(', ')}: rows without a value are refused`,
          })}
        </Note>
      )}
      <ul className="im-sheets">
        {sheets.map((summary) => (
          <SheetCard key={summary.sheet.sheet} summary={summary} onEdit={() => onSheet(summary.sheet.sheet)} />
        ))}
      </ul>
      {left.length > 0 && (
        <section className="im-left">
          <h3>{t({ zh: `不导入的工作表 ${left.length}`, en: `Sheets left out: ${left.length}` })}</h3>
          <ul>
            {left.map((sheet) => {
              const why: Text = whyNot(sheet) ?? { zh: '你没有选它', en: 'You did not choose it' };
              return (
                <li key={sheet.sheet}>
                  <b className="mo-cut">{sheet.name}</b>
                  <span className="mo-ink-2">{t(why)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

const comma = { zh: '、', en: ', ' };

function SheetCard({ summary, onEdit }: { summary: SheetSummary; onEdit: () => void }) {
  const { t } = useText();
  const { draft } = useWork();
  const { sheet, formName, fields, rows, relations, skipped, unreadable, emptied } = summary;
  const n = formatNumber;
  const isBlank = draft.onProblem === 'blank';
  const lines: { readonly text: Text; readonly isDoubtful: boolean }[] = [
    ...relations.map(({ label, to, missing }) => ({
      isDoubtful: missing > 0,
      text: {
        zh: `${textIn(label, 'zh')} 关联到 ${textIn(to, 'zh')}${missing > 0 ? `，${n(missing)} 行没有找到，${isBlank ? '留空' : '不导入'}` : ''}`,
        en: `${textIn(label, 'en')} links to ${textIn(to, 'en')}${missing > 0 ? `; ${n(missing)} rows are not found and ${isBlank ? 'stay empty' : 'are left out'}` : ''}`,
      },
    })),
    ...unreadable.map(({ name, count, isExact }) => ({
      isDoubtful: true,
      text: {
        zh: `${name} ${isExact ? '有' : '至少有'} ${n(count)} 个值读不出，${isBlank ? '留空' : '所在的行不导入'}`,
        en: `${name}: ${isExact ? '' : 'at least '}${n(count)} values cannot be read and ${isBlank ? 'stay empty' : 'their rows are left out'}`,
      },
    })),
    ...emptied.map(({ name, count }) => ({
      isDoubtful: false,
      text: { zh: `${name} 有 ${n(count)} 个值按空值处理`, en: `${name}: ${n(count)} values are taken as empty` },
    })),
    ...(skipped.length > 0
      ? [
          {
            isDoubtful: false,
            text: { zh: `不导入的列：${skipped.join('、')}`, en: `Columns left out: ${skipped.join(', ')}` },
          },
        ]
      : []),
  ];
  return (
    <li>
      <div className="im-sheet-head">
        <b className="mo-cut">{t(formName)}</b>
        <span className="mo-meta mo-cut">{t({ zh: `工作表 ${sheet.name}`, en: `Sheet ${sheet.name}` })}</span>
        <span className="mo-end mo-num">
          {t({ zh: `${n(fields.length)} 个字段`, en: `${n(fields.length)} fields` })}
        </span>
        <span className="mo-num">{t({ zh: `${n(rows)} 行`, en: `${n(rows)} rows` })}</span>
        <button type="button" className="mo-link" onClick={onEdit}>
          {t({ zh: '修改', en: 'Change' })}
        </button>
      </div>
      <p className="im-sheet-fields" title={fields.map(t).join(t(comma))}>
        {fields.map(t).join(t(comma))}
      </p>
      {lines.length > 0 && (
        <ul className="im-sheet-lines">
          {lines.map(({ text, isDoubtful }) => (
            <li key={textIn(text, 'zh')} className={isDoubtful ? 'mo-warning-text' : undefined}>
              {t(text)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
