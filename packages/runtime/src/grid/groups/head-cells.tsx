'use client';

import { figuresOf, textIn } from '@mortise/core';
import { formatNumber, Icon, OptionDot, useText } from '@mortise/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ListField } from '../../list/list-fields.ts';
import { FigureText } from '../summary/figure-text.tsx';
import { spokenName } from './arrange-groups.ts';
import type { GroupHead } from './group-head.ts';

interface HeadProps {
  readonly head: GroupHead;
}

/** Where a record has its box, a group has its arrow. The whole row folds; the arrow says so to readers of the page. */
export function HeadToggle({ head }: HeadProps) {
  const { t, locale } = useText();
  const { label, count, level, isFolded } = head;
  const name = spokenName(label, count, locale);
  return (
    <button
      type="button"
      className="rt-group-toggle"
      data-level={level}
      aria-expanded={!isFolded}
      aria-label={
        isFolded ? t({ zh: `展开${name}`, en: `Unfold ${name}` }) : t({ zh: `收起${name}`, en: `Fold ${name}` })
      }
    >
      <Icon of={isFolded ? ChevronRight : ChevronDown} size={14} />
    </button>
  );
}

/** What a group is called, and how many records it has. */
export function HeadName({ head: { label, color, count, level } }: HeadProps) {
  const { locale } = useText();
  return (
    <span className="rt-group-name" data-level={level}>
      {color && <OptionDot color={color} />}
      <b className="mo-cut">{textIn(label, locale)}</b>
      <span className="mo-num mo-ink-3">
        {formatNumber(count)}
        {locale === 'zh' && ' 条'}
      </span>
    </span>
  );
}

/** What the records of a group come to in a column. */
export function HeadFigure({ head: { figures }, field }: HeadProps & { readonly field: ListField }) {
  const of = figuresOf(field).find((kind) => figures[`${kind} ${field.id}`] !== undefined);
  return of ? <FigureText field={field} of={of} value={figures[`${of} ${field.id}`] ?? null} /> : null;
}
