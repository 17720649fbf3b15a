export const scaleNames = {
  month: { zh: '月', en: 'Month' },
  week: { zh: '周', en: 'Week' },
  day: { zh: '日', en: 'Day' },
} as const;
