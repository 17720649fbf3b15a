import { type StoredFiles, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly uploaded_by: string;
  readonly uploaded_at: string;
  readonly form_id: string | null;
  readonly also_in: readonly string[];
}

export const storedFiles = (pool: Pool): StoredFiles => ({
  insert: async ({ id, name, size, type, uploadedBy, uploadedAt }) => {
    await run(
      pool,
      sql`insert into files (id, name, size, type, uploaded_by, uploaded_at)
          values (${id}, ${name}, ${size}, ${type}, ${uploadedBy}, ${uploadedAt})`,
    );
  },
  find: async (ids) => {
    const rows = ids.length === 0 ? [] : await run<Row>(pool, sql`select * from files where id = any(${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, fileOf(row)]));
  },
});

const fileOf = ({ uploaded_by, uploaded_at, form_id, also_in, ...row }: Row) => ({
  ...row,
  uploadedBy: uploaded_by,
  uploadedAt: uploaded_at,
  formId: form_id,
  alsoIn: also_in,
});
