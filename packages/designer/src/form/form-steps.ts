import type { Bilingual } from '@mortise/core';

/** What of a form is designed, as each of its designers offers it. */
export const formSteps = (t: (text: Bilingual) => string) => [
  { key: 'form', label: t({ zh: '表单设计', en: 'Form' }) },
  { key: 'rules', label: t({ zh: '规则', en: 'Rules' }) },
  { key: 'page', label: t({ zh: '记录页', en: 'Record page' }) },
  { key: 'public', label: t({ zh: '公开发布', en: 'Public' }) },
];

const paths: Readonly<Record<string, string>> = { rules: '?rule=', page: '/page', public: '/public' };

/** Where a step stands. */
export const stepHref = (key: string, formId: string): string => `/build/form/${formId}${paths[key] ?? ''}`;
