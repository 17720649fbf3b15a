export const densityNames = {
  compact: { zh: '紧凑', en: 'Compact' },
  standard: { zh: '标准', en: 'Standard' },
  relaxed: { zh: '宽松', en: 'Relaxed' },
} as const;
