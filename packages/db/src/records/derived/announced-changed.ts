import { type PublishedForm, type Sql, type Stamp, sql } from '@mortise/core';

/**
 * The last part of a statement whose part `changed` gives ids: tells open lists. A derived value is no edit, so neither
 * version nor history speak of it.
 */
export const announcedChanged = (form: PublishedForm, { at, by }: Stamp): Sql =>
  sql` insert into outbox (at, kind, form_id, record_ids, by)
    select ${at}::timestamptz, 'record.updated', ${form.id}::uuid, array_agg(id), ${by}::uuid from changed having count(*) > 0`;
