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
  find: async (id) => {
    const [row] = await run<Row>(pool, sql`select * from files where id = ${id}`);
    if (!row) return null;
    const {
      uploaded_by: uploadedBy,
      uploaded_at: uploadedAt,
      form_id: formId,
      also_in: alsoIn,
      name,
      size,
      type,
    } = row;
    return { id, name, size, type, uploadedBy, uploadedAt, formId, alsoIn };
  },
});
