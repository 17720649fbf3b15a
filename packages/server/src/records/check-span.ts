import {
  type Condition,
  type Groupable,
  groupableOf,
  type Issue,
  issue,
  mayAge,
  maySpan,
  mostSpanDays,
  type Reach,
  readDay,
  type SpanQuery,
  spanCondition,
} from '@mortise/core';

/** A field that the actor may not see does not exist: when something is, it does not tell either. */
export function checkSpan({ visible }: Reach, { start, end, from, until }: SpanQuery): Issue[] {
  const wrong = (path: 'start' | 'end', id: string, serves: (field: Groupable) => boolean): Issue[] => {
    const field = groupableOf(visible, id);
    if (!field) return [issue([path], 'unknown_field', unknownField)];
    return serves(field) ? [] : [issue([path], 'unfit_field', unfitField)];
  };
  const [first, last] = [readDay(from), readDay(until)];
  const days = first === null || last === null ? 0 : last - first + 1;
  return [
    ...wrong('start', start, maySpan),
    ...(end ? wrong('end', end, mayAge) : []),
    ...(days < 1 || days > mostSpanDays ? [issue(['until'], 'range', wrongDays)] : []),
  ];
}

/** What `query` asks, its filter included. Only of one that `checkSpan` has nothing to say to. */
export function spanFilter({ visible }: Reach, { start, end = null, from, until, filter }: SpanQuery): Condition {
  const kind = groupableOf(visible, start)?.kind ?? 'none';
  const within = spanCondition({ start: { id: start, kind }, end }, from, until);
  return filter ? { all: [within, filter] } : within;
}

const unknownField = {
  zh: '日历的日期字段已不存在，换一个字段',
  en: 'A date field of the calendar no longer exists. Choose another.',
};

const unfitField = {
  zh: '这个字段不是日期，换一个字段',
  en: 'This field holds no date. Choose another.',
};

const wrongDays = {
  zh: `写成 2026-10-01 这样的首尾两天，最多 ${mostSpanDays} 天`,
  en: `Say the first and the last day like 2026-10-01, ${mostSpanDays} days at most.`,
};
