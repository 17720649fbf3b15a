import type { Bilingual, ExplainedDay } from '@mortise/core';

/** Why a day is worked or free, in one line: 国庆节，放假 · 国庆节，调休上班 · 司庆日，休息（自行调整）. */
export function describeDay({ isWorkday, name, decidedBy }: ExplainedDay): Bilingual {
  if (decidedBy === 'week') return isWorkday ? { zh: '工作日', en: 'Workday' } : { zh: '周末', en: 'Weekend' };
  if (decidedBy === 'official')
    return isWorkday
      ? { zh: `${name?.zh}，调休上班`, en: `Make-up workday for ${name?.en}` }
      : { zh: `${name?.zh}，放假`, en: `${name?.en}, holiday` };
  const what = isWorkday ? { zh: '上班', en: 'workday' } : { zh: '休息', en: 'free' };
  return {
    zh: `${name?.zh ? `${name.zh}，` : ''}${what.zh}，自行调整`,
    en: `${name?.en ? `${name.en}, ` : ''}${what.en}, changed by hand`,
  };
}
