import { type ImportProblem, type ImportStore, type StoredProblem, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface ProblemRow {
  readonly sheet: number;
  readonly row: number;
  readonly position: number;
  readonly code: string;
  readonly value: string;
  readonly message: ImportProblem['message'];
  readonly is_rejected: boolean;
}

type Problems = Pick<
  ImportStore,
  'noteProblems' | 'forgetProblems' | 'problemsOf' | 'problems' | 'countProblems' | 'errorsBefore' | 'dropErrors'
>;

/** What jsonb and text refuse: the character zero, and halves of characters. */
const storable = (text: string) => text.replaceAll(/\0|\p{Cs}/gu, '');

export const importProblems = (pool: Pool): Problems => ({
  async noteProblems(id, problems) {
    if (problems.length === 0) return;
    const rows = problems.map(({ sheet, row, position = -1, code = 'invalid', value, message, isRowRejected }) => ({
      sheet,
      row,
      position,
      code,
      value: storable(value),
      message: JSON.parse(storable(JSON.stringify(message))) as unknown,
      is_rejected: isRowRejected,
    }));
    await run(
      pool,
      sql`insert into import_problems (import_id, sheet, row, position, code, value, message, is_rejected)
          select distinct on (sheet, "row", position, code) ${id}::uuid, sheet, "row", position, code, value, message, is_rejected
          from json_to_recordset(${JSON.stringify(rows)}::json)
            as r(sheet integer, "row" integer, position integer, code text, value text, message jsonb, is_rejected boolean)
          on conflict (import_id, sheet, row, position, code) do update
          set value = excluded.value, message = excluded.message, is_rejected = excluded.is_rejected`,
    );
  },

  async forgetProblems(id) {
    await run(pool, sql`delete from import_problems where import_id = ${id}::uuid`);
  },

  async problemsOf(id, sheet, { from, to }) {
    const rows = await run<ProblemRow>(
      pool,
      sql`select * from import_problems where import_id = ${id}::uuid and sheet = ${sheet} and row between ${from} and ${to}
          order by row, position`,
    );
    return rows.map(problemOf);
  },

  async problems(id, { code, after, limit }) {
    const [sheet, row] = after ?? [-1, -1];
    const rows = await run<ProblemRow>(
      pool,
      sql`select * from import_problems where import_id = ${id}::uuid and (sheet, row) > (${sheet}, ${row})
            and (${code}::text is null or code = ${code})
          order by sheet, row, position limit ${limit}`,
    );
    return rows.map(problemOf);
  },

  async errorsBefore(since) {
    const rows = await run<{ id: string; error_file_id: string }>(
      pool,
      sql`select id, error_file_id from imports where error_file_id is not null and updated_at < ${since}
            and state not in ('analysing', 'checking', 'running', 'undoing') order by updated_at limit 1000`,
    );
    return rows.map(({ id, error_file_id: errorFileId }) => ({ id, errorFileId }));
  },

  async dropErrors(id, errorFileId) {
    await run(
      pool,
      sql`with dropped as (
            update imports set error_file_id = null where id = ${id}::uuid and error_file_id = ${errorFileId}::uuid returning id
          ) delete from import_problems where import_id in (select id from dropped)`,
    );
  },

  async countProblems(id) {
    return run(
      pool,
      sql`select code, (array_agg(message order by sheet, row))[1] as message, count(*) as count from import_problems
          where import_id = ${id}::uuid group by code order by count(*) desc limit 50`,
    );
  },
});

const problemOf = ({ position, is_rejected: isRowRejected, ...row }: ProblemRow): StoredProblem => ({
  sheet: row.sheet,
  row: row.row,
  code: row.code,
  value: row.value,
  message: row.message,
  isRowRejected,
  ...(position < 0 ? {} : { position }),
});
