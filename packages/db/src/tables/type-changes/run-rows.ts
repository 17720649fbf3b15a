import { raw, type TypeChangeRun } from '@mortise/core';

/** A row of `type_changes` as `runColumns` reads it. */
export interface RunRow extends TypeChangeRun {
  readonly isWatched: boolean;
}

export const runColumns =
  raw(`id, form_id as "formId", table_name as "table", content, note, by, time_zone as "timeZone", columns, state, tables,
  page, pages, converted, lost, issues, started_at as "startedAt", ended_at as "endedAt", is_watched as "isWatched"`);

export const runOf = ({ isWatched: _, ...run }: RunRow): TypeChangeRun => run;

/**
 * For a transaction of ours: the trigger does not note what we write ourselves; and it need not wait for the disk, for a
 * crash loses the mark of what is done together with what was done.
 */
export const ours = "set local mortise.converting = 'on'; set local synchronous_commit = off";
