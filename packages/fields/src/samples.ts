import type { FieldType } from '@mortise/core';
import type { FieldTypes } from './catalog.ts';

type ValueOf<T> = T extends FieldType<infer _C, infer V> ? V : never;

/** Values that fit each type's default config, for the contract tests and the render tests. One line per type. */
export const samples = {
  number: ['1234567.5', '-3', '0'],
  currency: ['1234567.5', '-0.01'],
  percent: ['0.755', '-1.2', '0'],
  text: ['华为技术有限公司', 'A-1'],
  textarea: ['第一行\n第二行'],
  email: ['li.na@example.com'],
  phone: ['+8613800138000', '+8657188886666;ext=801', '+14155552671'],
  url: ['https://example.com/a?b=1'],
} as const satisfies { [Name in keyof FieldTypes]: readonly ValueOf<FieldTypes[Name]>[] };
