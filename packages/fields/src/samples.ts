import type { FieldType } from '@mortise/core';
import type { FieldTypes } from './catalog.ts';

type ValueOf<T> = T extends FieldType<infer _C, infer V> ? V : never;

/** Values that fit each type's default config, for the contract tests and the render tests. One line per type. */
export const samples = {} as const satisfies { [Name in keyof FieldTypes]: readonly ValueOf<FieldTypes[Name]>[] };
