import type { FormatContext, ParseContext } from '@mortise/core';
import type { FieldViewContext, RecordAround } from './field-view.ts';

/** For tests: an organisation in Shanghai in which nobody is known by name. */
export const parseContext = (overrides: Partial<ParseContext> = {}): ParseContext => ({
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  find: () => [],
  dateOrder: 'ymd',
  ...overrides,
});

export const formatContext = (overrides: Partial<FormatContext> = {}): FormatContext => ({
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  titleOf: () => undefined,
  ...overrides,
});

export const viewContext = (overrides: Partial<FieldViewContext> = {}): FieldViewContext => ({
  ...formatContext(),
  actor: {
    userId: '0198f000-0000-7000-8000-000000000001',
    name: '李娜',
    roles: ['member'],
    departmentIds: [],
    locale: 'zh',
    timeZone: 'Asia/Shanghai',
    road: 'form',
  },
  search: async () => [],
  upload: async () => {
    throw new Error('Nothing is uploaded in tests');
  },
  fileUrl: (id) => `/files/${id}`,
  ...overrides,
});

/** A stored record in which every field is empty. */
export const around = (overrides: Partial<RecordAround> = {}): RecordAround => ({
  id: '0198f000-0000-7000-8000-000000000005',
  link: null,
  valueOf: () => null,
  textOf: () => '',
  fieldOf: () => undefined,
  subscribe: () => () => undefined,
  ...overrides,
});
