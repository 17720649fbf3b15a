'use client';

import { type Text, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { ReactNode } from 'react';
import type { ColumnAnalysis } from '../analysis.ts';
import type { Draft, DraftColumn } from '../plan/draft.ts';
import { setDateOrder, setNoValueWords, setTarget, setType, settleQuestion } from '../plan/edits.ts';
import type { Question } from '../plan/question.ts';
import { useWork } from '../work-context.ts';
import { dateReadings, exampleWords, missingWords, noValueWords, unreadableWords } from './question-words.ts';
import { labelOf } from './type-words.ts';

interface QuestionStripProps {
  sheet: number;
  analysed: ColumnAnalysis;
  column: DraftColumn;
  /** The type that reads the column's values. */
  type: string;
  question: Question;
}

/** One question about a column, with its answers at the right. */
export function QuestionStrip(props: QuestionStripProps) {
  const { kind, examples, count, isExact } = props.question;
  const { sheet, analysed, column, type } = props;
  const { t } = useText();
  const { draft, analysis, edit } = useWork();
  const at = { sheet, column: column.column };
  const settle = (now: Draft) => settleQuestion(now, at, kind);
  const fate = draft.onProblem === 'blank' ? toBlank : toReject;
  const asText = column.target.kind === 'new' && type !== 'text' && (
    <Answer onClick={() => edit((now) => setType(settleQuestion(now, at, kind), at, 'text', analysed))}>
      {t({ zh: '改为单行文本', en: 'Make it text' })}
    </Answer>
  );

  switch (kind) {
    case 'date-order': {
      const readings = dateReadings(examples[0]?.label);
      const sample = examples[0]?.label;
      return (
        <Strip
          title={t({ zh: '日期是月在前还是日在前', en: 'Month first or day first' })}
          detail={sample && t({ zh: `「${sample}」是哪一天`, en: `Which day is "${sample}"` })}
        >
          <Answer onClick={() => edit((now) => setDateOrder(now, analysis, 'mdy'))}>{t(readings.mdy)}</Answer>
          <Answer onClick={() => edit((now) => setDateOrder(now, analysis, 'dmy'))}>{t(readings.dmy)}</Answer>
        </Strip>
      );
    }
    case 'no-value':
      return (
        <Strip title={t(noValueWords(count))} detail={t(exampleWords(examples))}>
          <Answer onClick={() => edit((now) => setNoValueWords(now, at, []))}>
            {t({ zh: '照原样保留', en: 'Keep as they are' })}
          </Answer>
          <Answer
            onClick={() =>
              edit((now) =>
                setNoValueWords(
                  now,
                  at,
                  examples.map(({ label }) => label),
                ),
              )
            }
          >
            {t({ zh: '按空值处理', en: 'Take as empty' })}
          </Answer>
        </Strip>
      );
    case 'digits':
      return (
        <Strip
          title={t({ zh: '末尾几位可能已丢失', en: 'The last digits may be lost' })}
          detail={t({ zh: '数字超过 15 位，从来源以文本重新导出', en: 'Over 15 digits. Export them again as text' })}
        >
          <Answer onClick={() => edit((now) => setTarget(now, at, { kind: 'skip' }))}>
            {t({ zh: '不导入这一列', en: 'Leave the column out' })}
          </Answer>
          <Answer onClick={() => edit(settle)}>{t({ zh: '照此导入', en: 'Import as they are' })}</Answer>
        </Strip>
      );
    case 'relation': {
      const to = column.target.kind === 'relation' ? column.target.toSheet : -1;
      return (
        <Strip
          title={t(missingWords(count, t(formNameOf(draft, to))))}
          detail={t(exampleWords(examples))}
          fate={t(fate)}
        >
          <Answer onClick={() => edit((now) => setType(settleQuestion(now, at, kind), at, 'text', analysed))}>
            {t({ zh: '改为单行文本', en: 'Make it text' })}
          </Answer>
          <Answer onClick={() => edit(settle)}>{t(fate.answer)}</Answer>
        </Strip>
      );
    }
    case 'unreadable':
      return (
        <Strip title={t(unreadableWords(count, type, isExact))} detail={t(exampleWords(examples))} fate={t(fate)}>
          {asText}
          <Answer onClick={() => edit(settle)}>{t(fate.answer)}</Answer>
        </Strip>
      );
    case 'unsure':
      return (
        <Strip
          title={t({ zh: '类型不太确定', en: 'The type is not certain' })}
          detail={
            analysed.guess.note
              ? t(analysed.guess.note)
              : t({ zh: '核对样例，或在「识别为」里换一种', en: 'Check the samples or choose another type' })
          }
        >
          <Answer onClick={() => edit(settle)}>
            {t({ zh: `就用${labelOf(type).zh}`, en: `Keep ${labelOf(type).en.toLowerCase()}` })}
          </Answer>
        </Strip>
      );
  }
}

const toBlank = { zh: '这些单元格会留空', en: 'These cells stay empty', answer: { zh: '留空', en: 'Leave empty' } };
const toReject = {
  zh: '这些行不导入',
  en: 'These rows are left out',
  answer: { zh: '不导入这些行', en: 'Leave the rows out' },
};

const formNameOf = (draft: Draft, sheet: number): Text => {
  const form = draft.sheets.find((one) => one.sheet === sheet)?.form;
  return form?.kind === 'new' ? textIn(form.name, 'zh') : '';
};

function Strip({
  title,
  detail,
  fate,
  children,
}: {
  title: string;
  detail?: string | undefined;
  fate?: string;
  children: ReactNode;
}) {
  return (
    <div className="im-strip">
      <b>{title}</b>
      {detail && (
        <span className="mo-cut mo-num" title={detail}>
          {detail}
        </span>
      )}
      {fate && <span className="im-strip-fate">{fate}</span>}
      <span className="im-answers">{children}</span>
    </div>
  );
}

function Answer({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="mo-link" onClick={onClick}>
      {children}
    </button>
  );
}
