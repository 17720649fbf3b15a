'use client';

import { type Bilingual, cellText } from '@mortise/core';
import { formatNumber, Icon, type LucideIcon, useText } from '@mortise/ui';
import { ArrowRight, CircleCheck, CircleMinus, CirclePlus, Link2, TriangleAlert } from 'lucide-react';
import type { ColumnAnalysis } from '../analysis.ts';
import { columnLetters } from '../column-letters.ts';
import type { DraftColumn } from '../plan/draft.ts';
import { reopenQuestion } from '../plan/edits.ts';
import { looksUp, placeOf } from '../plan/places.ts';
import type { Question } from '../plan/question.ts';
import { openOf, sureFrom } from '../plan/questions.ts';
import { useWork } from '../work-context.ts';
import { LookupStrip } from './lookup-strip.tsx';
import { QuestionStrip } from './question-strip.tsx';
import { TargetCell } from './target-cell.tsx';
import { TypeCell } from './type-cell.tsx';

interface ColumnRowProps {
  sheet: number;
  rows: number;
  analysed: ColumnAnalysis;
  column: DraftColumn;
  questions: readonly Question[];
}

/** One column of the sheet: what it is called, what stands in it, what it becomes. */
export function ColumnRow({ sheet, rows, analysed, column, questions }: ColumnRowProps) {
  const { t } = useText();
  const { filled } = useWork();
  const open = openOf(questions);
  const { name, parent } = analysed;
  const shortName = parent && name.startsWith(`${parent}/`) ? name.slice(parent.length + 1) : name;
  const { target } = column;
  const place = target.kind === 'field' ? placeOf(filled?.fields ?? [], target.fieldId) : undefined;
  const type = target.kind === 'new' ? target.type : (place?.field?.type.type ?? analysed.guess.type);
  const isEmpty = analysed.blanks >= rows;
  const picturesWords = ({ pictures = 0 }: ColumnAnalysis) =>
    pictures > 0
      ? t({ zh: `${formatNumber(pictures)} 行有图片`, en: `Pictures in ${formatNumber(pictures)} rows` })
      : '';
  return (
    <li
      className={open.length > 0 ? 'im-row im-row-open' : 'im-row'}
      data-skipped={target.kind === 'skip' || undefined}
    >
      <div className="im-cells">
        <span className="im-letter mo-num">{columnLetters(analysed.index)}</span>
        <span className="im-name">
          <b className="mo-cut" title={name}>
            {shortName}
          </b>
          {parent && <span className="mo-meta mo-cut">{parent}</span>}
          {analysed.isHidden && !parent && <span className="mo-meta">{t({ zh: '隐藏列', en: 'Hidden' })}</span>}
        </span>
        <span className="im-samples mo-cut mo-num" title={samplesOf(analysed, ' · ')}>
          {isEmpty ? (
            <span className="mo-ink-3">{t({ zh: '没有值', en: 'No values' })}</span>
          ) : (
            [picturesWords(analysed), samplesOf(analysed, t({ zh: '，', en: ', ' }))]
              .filter((part) => part !== '')
              .join(t({ zh: '，', en: ', ' }))
          )}
        </span>
        <TypeCell sheet={sheet} analysed={analysed} column={column} isEmpty={isEmpty} />
        <Confidence analysed={analysed} column={column} isEmpty={isEmpty} />
        <span className="im-arrow">
          <Icon of={ArrowRight} size={14} />
        </span>
        <TargetCell sheet={sheet} analysed={analysed} column={column} />
        <State sheet={sheet} column={column} questions={questions} blanks={isEmpty ? 0 : analysed.blanks} />
      </div>
      {place && looksUp(place) && <LookupStrip sheet={sheet} column={column} place={place} />}
      {open.map((question) => (
        <QuestionStrip
          key={question.kind}
          sheet={sheet}
          analysed={analysed}
          column={column}
          type={type}
          question={question}
        />
      ))}
    </li>
  );
}

const samplesOf = ({ samples }: ColumnAnalysis, comma: string) =>
  samples
    .slice(0, 4)
    .map((cell) => cellText(cell).replaceAll(/\s+/g, ' '))
    .join(comma);

interface PartProps {
  analysed: ColumnAnalysis;
  column: DraftColumn;
  isEmpty: boolean;
}

function Confidence({ analysed: { guess }, column: { target, proposed }, isEmpty }: PartProps) {
  const { t } = useText();
  const isOwn =
    target.kind === 'new' && target.type !== guess.type && !(proposed.kind === 'new' && proposed.type === target.type);
  if (target.kind === 'skip' || isEmpty) return <span className="im-sure mo-ink-3">–</span>;
  if (isOwn) return <span className="im-sure mo-ink-3">{t({ zh: '你选的', en: 'Yours' })}</span>;
  const percent = Math.round(guess.confidence * 100);
  const label = t({ zh: `把握 ${percent}%`, en: `${percent}% sure` });
  return (
    <span className={guess.confidence < sureFrom ? 'im-sure im-unsure' : 'im-sure'} role="img" aria-label={label}>
      <span className="im-sure-bar">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="mo-num">{percent}%</span>
    </span>
  );
}

interface StateProps {
  sheet: number;
  column: DraftColumn;
  questions: readonly Question[];
  blanks: number;
}

const states: Readonly<Record<DraftColumn['target']['kind'], readonly [LucideIcon, Bilingual]>> = {
  skip: [CircleMinus, { zh: '不导入', en: 'Left out' }],
  field: [CircleCheck, { zh: '已匹配', en: 'Matched' }],
  relation: [Link2, { zh: '建立关联', en: 'Linked' }],
  new: [CirclePlus, { zh: '新建字段', en: 'New field' }],
};

function State({ sheet, column, questions, blanks }: StateProps) {
  const { t } = useText();
  const { edit } = useWork();
  const [icon, text] = states[column.target.kind];
  if (openOf(questions).length > 0)
    return (
      <span className="im-state mo-warning-text">
        <Icon of={TriangleAlert} size={14} />
        {t({ zh: '待确认', en: 'Check this' })}
      </span>
    );
  if (questions.length > 0)
    return (
      <button
        type="button"
        className="im-state im-state-button"
        title={t({ zh: '再看一次这列的问题', en: 'See the questions again' })}
        onClick={() =>
          edit((now) =>
            questions.reduce((draft, { kind }) => reopenQuestion(draft, { sheet, column: column.column }, kind), now),
          )
        }
      >
        <Icon of={CircleCheck} size={14} />
        {t({ zh: '已确认', en: 'Confirmed' })}
      </button>
    );
  return (
    <span
      className="im-state"
      title={
        blanks > 0
          ? t({ zh: `${formatNumber(blanks)} 行为空`, en: `${formatNumber(blanks)} rows are empty` })
          : undefined
      }
    >
      <Icon of={icon} size={14} />
      {t(text)}
    </span>
  );
}
