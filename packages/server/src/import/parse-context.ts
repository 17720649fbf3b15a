import type { Actor, ParseContext, PlannedColumn } from '@mortise/core';
import type { Directory } from './import-ports.ts';
import type { TitleIndex } from './title-index.ts';

/** What cells are read with: names of people from the directory, names of records from what was looked up. */
export function parseContext(
  { locale, timeZone }: Actor,
  directory: Directory,
  titles: TitleIndex,
  { dateOrder }: Pick<PlannedColumn, 'dateOrder'>,
): ParseContext {
  return {
    locale,
    timeZone,
    dateOrder,
    find: (kind, text, formId = '') => {
      if (kind === 'record') return titles.idsBy(formId, text);
      const names = kind === 'user' ? directory.users : directory.departments;
      return names.get(text.trim().toLowerCase()) ?? [];
    },
  };
}
