import { raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { describe, expect, test } from 'vitest';
import { builder } from '../definitions/test-ports.ts';
import { runTypeChanges } from './run-type-changes.ts';
import { block, colours, database, formWith, never, unwrap } from './test-type-changes.ts';

describe('columns of subforms', () => {
  const rows = block('b_rows', 'subform', { key: 'rows', label: '明细' });
  const cell = (type: string, more: object = {}) =>
    block('b_cell', type, { key: 'cell', label: '数量', parent: 'b_rows', ...more });

  async function withRows(name: string, blocks: object[], cells: readonly (string | null)[]) {
    const made = await formWith(name, block('b_name', 'text', { key: 'name', label: '名称' }), rows, ...blocks);
    await made.insert('name', ['甲', '乙']);
    await run(
      database.pool,
      sql`insert into records.${raw(`"${made.key}__rows"`)} (_parent, id, _position, cell)
          select t.id, gen_random_uuid(), c.place - 1, c.value from records.${raw(`"${made.key}"`)} t,
            unnest(${cells}::text[]) with ordinality c(value, place)`,
    );
    const held = async (column = 'cell') =>
      (
        await run<{ value: unknown }>(
          database.pool,
          raw(`select "${column}" as value from records."${made.key}__rows" where "${column}" is not null`),
        )
      ).map(({ value }) => String(value));
    return { ...made, held };
  }

  test('convert with a preview, keep what is lost, and follow those who write meanwhile', async () => {
    const made = await withRows('出库', [cell('text')], ['12', '一箱', null]);
    const name = block('b_name', 'text', { key: 'name', label: '名称' });
    const lost = block('b_lost', 'text', { key: 'lost', label: '数量（原值）', parent: 'b_rows' });

    const preview = unwrap(await made.previewConversion(builder, { id: made.form.id, block: cell('number') }));
    unwrap(await made.publish(name, rows, cell('number', { lostTo: 'b_lost' }), lost));
    const advancing = {
      ...made.typeChanges,
      advance: async (...given: Parameters<typeof made.typeChanges.advance>) => {
        const next = await made.typeChanges.advance(...given);
        await run(database.pool, raw(`update records."${made.key}__rows" set cell = '13' where cell = '12'`));
        return next;
      },
    };
    await runTypeChanges({ ...made.ports, typeChanges: advancing })(never);

    expect(preview).toMatchObject({ filled: 4, converted: 2, lost: 2, inRows: true });
    expect(preview?.lostSamples).toEqual([{ value: '一箱', count: 2 }]);
    expect(await made.held()).toEqual(['13', '13']);
    expect(await made.held('lost')).toEqual(['一箱', '一箱']);
    const typed = await run<{ type: string }>(
      database.pool,
      sql`select format_type(atttypid, atttypmod) as type from pg_attribute
          where attrelid = ${`records."${made.key}__rows"`}::regclass and attname = 'cell'`,
    );
    expect(typed).toEqual([{ type: 'numeric' }]);
  });

  test('an option that is merged there goes over in rows and in the history of their records', async () => {
    const colour = (options: object[], more: object = {}) => cell('select', { config: { options }, ...more });
    const made = await withRows('配货', [colour(colours)], ['opt_rose', 'opt_blue']);
    const left = colours.filter(({ id }) => id !== 'opt_rose');
    const name = block('b_name', 'text', { key: 'name', label: '名称' });

    unwrap(await made.publish(name, rows, colour(left, { replaced: { opt_rose: 'opt_red' } })));
    await made.work();

    expect((await made.held()).sort()).toEqual(['opt_blue', 'opt_blue', 'opt_red', 'opt_red']);
    const audit = await run<{ changes: { rows: [{ cell: string }[], { cell: string; $at: number }[]] } }>(
      database.pool,
      sql`select changes from audit where form_id = ${made.form.id} and kind = 'updated'`,
    );
    expect(audit).toHaveLength(2);
    expect(audit[0]?.changes.rows).toMatchObject([[{ cell: 'opt_rose', $at: 1 }], [{ cell: 'opt_red', $at: 1 }]]);
  });
});
