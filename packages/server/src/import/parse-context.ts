import type { ParseContext, PlannedColumn } from '@mortise/core';
import type { ImportRun } from './import-run.ts';

/**
 * What cells are read with: names of people from the directory, names of records from what was looked up, and over both
 * what a person answered once for a name.
 */
export function parseContext(
  { actor: { locale, timeZone }, directory, records }: Pick<ImportRun, 'actor' | 'directory' | 'records'>,
  { dateOrder, target }: Pick<PlannedColumn, 'dateOrder' | 'target'>,
): ParseContext {
  const { answers = {}, by = null } = target.kind === 'field' ? target : {};
  return {
    locale,
    timeZone,
    dateOrder,
    find: (kind, text, formId = '') => {
      const answer = answers[text.trim()];
      if (answer) return [answer];
      if (kind === 'record') return records.idsBy(formId, by, text);
      const names = kind === 'user' ? directory.users : directory.departments;
      return names.get(text.trim().toLowerCase()) ?? [];
    },
  };
}
