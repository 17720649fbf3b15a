import { type NewRow, type PublishedForm, raw, type Sql, sql } from '@mortise/core';

type Keyed = Pick<NewRow, 'id' | 'keys'>;

/** Parts of a writing statement: what duplicate rules find these records by, where it is said. `isNew`: nothing is stored yet. */
export function keysSql(form: PublishedForm, rows: readonly Keyed[], isNew: boolean): Sql {
  const said = rows.filter(({ keys }) => keys !== undefined && (!isNew || keys.length > 0));
  return said.length === 0 ? raw('') : sql`, ${keyParts(form, said, isNew)}`;
}

/** The same as a statement of its own. */
export const putKeysSql = (form: PublishedForm, rows: readonly Keyed[]): Sql =>
  sql`with ${keyParts(form, rows, false)} select`;

function keyParts(form: PublishedForm, rows: readonly Keyed[], isNew: boolean): Sql {
  const data = JSON.stringify(
    rows.flatMap(({ id, keys = [] }) =>
      keys.map(({ ruleId, text, alike }) => ({
        record_id: id,
        rule_id: ruleId,
        said: text,
        grams: alike?.grams ?? null,
        telling: alike?.telling ?? null,
        weight: alike?.weight ?? null,
      })),
    ),
  );
  const gone = sql`, unkeyed as (
      delete from duplicate_keys d where d.record_id = any(${rows.map(({ id }) => id)}::uuid[])
        and not exists (select from keyed k where k.record_id = d.record_id and k.key = d.key)
    )`;
  return sql`keyed as (
      select distinct on (record_id, key) record_id, key, rule_id, grams, telling, weight
      from (select r.record_id, md5(r.said)::uuid as key, r.rule_id, r.grams, r.telling, r.weight
            from json_to_recordset(${data}::json) as r(record_id uuid, rule_id uuid, said text, grams int[], telling int[], weight int)) r
    )${isNew ? raw('') : gone}, rekeyed as (
      insert into duplicate_keys as d (record_id, key, rule_id, form_id, grams, telling, weight)
      select record_id, key, rule_id, ${form.id}::uuid, grams, telling, weight from keyed
      on conflict (record_id, key) do update set grams = excluded.grams, telling = excluded.telling, weight = excluded.weight
        where d.telling is distinct from excluded.telling
    )`;
}
