import { comparable, duplicateCodes, type Field, type HeldRule, recordKeys, type Text } from '@mortise/core';
import type { RowsToWrite } from './write-rows.ts';

/** What a row has for itself alone, so that a second one with the same is refused. */
export interface RowClaim {
  /** The same for rows that say the same. */
  readonly name: string;
  /** The field to say it at. */
  readonly field: Field | undefined;
  readonly code: string;
  /** Another row may have it as well, where it comes later. */
  readonly mayBeAgain: boolean;
  readonly sameAs: (row: number) => Text;
}

type Change = RowsToWrite['changes'][number];

/**
 * What rows claim: values that no two records may have, and what duplicate rules tell records by. Likeness is left to the
 * database: to remember the pieces of every name would take more memory than a check has.
 */
export function rowClaims(fields: readonly Field[], held: readonly HeldRule[], allowDuplicates: boolean) {
  const unique = fields.filter(({ block }) => block.unique);
  const rules = held.filter(({ rule, form }) => rule.on.import !== 'off' && form.looksIn !== 'none');
  return (change: Change, isMeant: boolean): readonly RowClaim[] => {
    const values = change.values ?? {};
    return [
      ...unique.flatMap((field): RowClaim[] => {
        const value = values[field.key] ?? null;
        if (value === null) return [];
        const name = `${field.id}:${comparable(field.kind, value)}`;
        return [{ name, field, code: 'not_unique', mayBeAgain: false, sameAs: sameValue }];
      }),
      // A record that is there has its keys already, and of its values a row says only some.
      ...(change.kind === 'create' ? rules : []).flatMap((rule): RowClaim[] => {
        const action = rule.rule.on.import;
        if (action === 'off') return [];
        const field = rule.keys[0]?.fields.find(({ key }) => (values[key] ?? null) !== null);
        const mayBeAgain = action === 'warn' && (isMeant || allowDuplicates);
        return recordKeys(rule, values).flatMap(({ text, alike }) =>
          alike ? [] : [{ name: text, field, code: duplicateCodes[action], mayBeAgain, sameAs: sameRecord }],
        );
      }),
    ];
  };
}

const sameValue = (row: number) => ({
  zh: `和第 ${row} 行重复，这个值只能出现一次`,
  en: `The same as in row ${row}, and no two records may have this value`,
});
const sameRecord = (row: number) => ({
  zh: `和第 ${row} 行疑似同一条`,
  en: `Row ${row} seems to be the same`,
});
