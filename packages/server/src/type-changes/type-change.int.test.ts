import { newId, raw, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { expect, test, vi } from 'vitest';
import { builder } from '../definitions/test-ports.ts';
import { runTypeChanges } from './run-type-changes.ts';
import { block, database, formWith, price, unwrap } from './test-type-changes.ts';

test('text becomes a number in the background; what does not convert is kept as text, and the old column stays', async () => {
  const { form, key, publish, insert, column, published, previewConversion, typeChange, work, enqueued } =
    await formWith('报价单', price('text'));
  const values = ['12.50', '1,234', '面议', null, ...Array.from({ length: 3000 }, (_, index) => String(index))];
  await insert('price', values);
  const lost = block('b_lost', 'text', { key: 'lost', label: '价格（原值）' });

  const preview = unwrap(await previewConversion(builder, { id: form.id, block: price('number') }));
  const before = unwrap(await publish(price('number', { lostTo: 'b_lost' }), lost));
  const meanwhile = await published();
  const again = await publish(price('number'), block('b_note', 'text', { key: 'note', label: '备注' }));
  await work();

  expect(preview).toMatchObject({ filled: 3003, converted: 3002, lost: 1, isEstimate: false });
  expect(preview?.lostSamples).toEqual([{ value: '面议', count: 1 }]);
  expect([before.version, meanwhile.blocks[0]?.type]).toEqual([1, 'text']);
  expect(again).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(enqueued).toContain('convert-values');
  expect(unwrap(await typeChange(builder, { id: form.id }))).toMatchObject({ state: 'done', converted: 3003, lost: 1 });
  expect(await published()).toMatchObject({ version: 2, blocks: [{ type: 'number' }, { id: 'b_lost' }] });
  const numbers = await column('price');
  expect(numbers.filter((value) => value !== null)).toHaveLength(3002);
  expect(numbers).toEqual(expect.arrayContaining(['12.5', '1234', '2999']));
  expect((await column('lost')).filter((value) => value !== null)).toEqual(['面议']);
  const kept = await run(database.pool, sql`select was_named from retired_columns where form_id = ${form.id}`);
  expect(kept).toEqual([{ was_named: 'price' }]);
  const left = await run(
    database.pool,
    sql`select attname from pg_attribute where attrelid = ${`records."${key}"`}::regclass and attname like '%staged'`,
  );
  expect(left).toEqual([]);
});

test('the next change begins when the one before has settled, which its publication waits for', async () => {
  const { form, publish, insert, published, typeChange, work } = await formWith('接连', price('text'));
  await insert('price', ['1', '2']);
  unwrap(await publish(price('number')));
  const working = work();
  const stateNow = async () => unwrap(await typeChange(builder, { id: form.id }))?.state;
  await vi.waitFor(async () => expect(await stateNow()).toBe('done'), { timeout: 10_000, interval: 20 });

  unwrap(await publish(price('text')));
  await working;
  await work();

  expect(await published()).toMatchObject({ version: 3, blocks: [{ type: 'text' }] });
});

test('two fields do not keep what they lose in one text', async () => {
  const size = (type: string, more: object = {}) => block('b_size', type, { key: 'size', label: '尺寸', ...more });
  const { publish, insert } = await formWith('规格', price('text'), size('text'));
  await insert('price', ['面议']);
  const lost = block('b_lost', 'text', { key: 'lost', label: '原值' });

  const answer = await publish(price('number', { lostTo: 'b_lost' }), size('number', { lostTo: 'b_lost' }), lost);

  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'invalid', issues: [{ path: ['blocks', 0, 'lostTo'], code: 'shared' }] },
  });
});

test('what is written while values are converted is converted too, and no row is lost', async () => {
  const { key, publish, insert, column, work } = await formWith('流水', price('text'));
  await insert(
    'price',
    Array.from({ length: 20_000 }, (_, index) => String(index)),
  );
  unwrap(await publish(price('number')));
  let isOver = false;
  let written = 0;
  const writer = async () => {
    while (!isOver) {
      const id = newId();
      await run(
        database.pool,
        raw(`insert into records."${key}" (id, created_by, updated_by, price) values ('${id}', '${id}', '${id}', '7')`),
      );
      await run(database.pool, raw(`update records."${key}" set price = '8' where id = '${id}'`));
      written++;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const crowd = [writer(), writer()];
  await work();
  isOver = true;
  await Promise.all(crowd);

  const values = await column('price');
  expect(written).toBeGreaterThan(0);
  expect(values).toHaveLength(20_000 + written);
  expect(values.filter((value) => value === '8')).toHaveLength(written + 1);
  expect(values.filter((value) => value === null || value === '7').length).toBe(1);
});

test('a run that was broken off goes on where it was; a cancelled one leaves the form as it was', async () => {
  const { ports, form, publish, insert, column, published, cancelTypeChange, work, typeChanges } = await formWith(
    '断点',
    price('text'),
  );
  await insert(
    'price',
    Array.from({ length: 40_000 }, () => '3'),
  );
  unwrap(await publish(price('number')));
  unwrap(await cancelTypeChange(builder, { id: form.id }));
  await work();
  const afterCancel = (await published()).version;
  unwrap(await publish(price('number')));
  const broken = new AbortController();
  let steps = 0;
  const breaking = {
    ...typeChanges,
    advance: async (...given: Parameters<typeof typeChanges.advance>) => {
      if (++steps === 2) broken.abort();
      return typeChanges.advance(...given);
    },
  };
  await runTypeChanges({ ...ports, typeChanges: breaking })(broken.signal);
  const halfway = await typeChanges.latest(form.id);
  await work();

  expect(afterCancel).toBe(1);
  expect(halfway?.state).toBe('running');
  expect(halfway?.page).toBeGreaterThan(0);
  expect(halfway?.page).toBeLessThan(halfway?.pages ?? 0);
  expect((await published()).version).toBe(2);
  expect(new Set(await column('price'))).toEqual(new Set(['3']));
});

test('a unique field stays unique when its type changes, and a publication that would break that is given up', async () => {
  const made = await formWith('编码', price('text', { unique: true }));
  await made.insert('price', ['1', '2']);
  unwrap(await made.publish(price('number', { unique: true })));
  await made.work();
  const twice = made.insert('price', ['1']).then(
    () => 'taken in',
    (accident: { code: string }) => accident.code,
  );

  const other = await formWith('编码二', price('text', { unique: true }));
  await other.insert('price', ['1', '1.0']);
  unwrap(await other.publish(price('number', { unique: true })));
  await other.work();

  expect(['23505', '42804']).toContain(await twice);
  expect((await other.published()).blocks[0]?.type).toBe('text');
  expect(await other.typeChanges.latest(other.form.id)).toMatchObject({
    state: 'failed',
    issues: [{ code: 'not_unique' }],
  });
});

test('images among files are kept, the others are told and can be kept by name', async () => {
  const papers = (type: string, more: object = {}) =>
    block('b_papers', type, { key: 'papers', label: '附件', ...more });
  const made = await formWith('验收', papers('file'));
  const file = (name: string, type: string) => ({ id: newId(), name, size: 10, type });
  const [photo, paper] = [file('门头.png', 'image/png'), file('合同.pdf', 'application/pdf')];
  const key = raw(`"${made.key}"`);
  for (const files of [[photo, paper], [photo], [paper]]) {
    await run(
      database.pool,
      sql`insert into records.${key} (id, created_by, updated_by, papers)
          values (gen_random_uuid(), ${builder.userId}::uuid, ${builder.userId}::uuid, ${JSON.stringify(files)}::jsonb)`,
    );
  }
  const lost = block('b_lost', 'text', { key: 'lost', label: '附件（原值）' });

  const preview = unwrap(await made.previewConversion(builder, { id: made.form.id, block: papers('image') }));
  unwrap(await made.publish(papers('image', { lostTo: 'b_lost' }), lost));
  await made.work();

  expect(preview).toMatchObject({ filled: 3, converted: 1, lost: 2, partly: 1 });
  expect(await made.column('papers')).toEqual(expect.arrayContaining([[photo], [photo], null]));
  expect((await made.column('lost')).filter((text) => text !== null)).toEqual(['合同.pdf', '合同.pdf']);
});
