import { createHash } from 'node:crypto';
import { type Condition, compileToSql, evaluate, operatorsFor, settleFormulas, toPg, valueKinds } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../pool.ts';
import { type AskedContext, condition, context } from './generated-conditions.ts';
import { askTable, columnOf, createTable, fieldById, fillTable, type Row, row } from './generated-table.ts';

/** How many different conditions to try. Each is asked of every row of its batch. */
const wantedConditions = Number(process.env.MORTISE_CASES ?? 20_000);
/** Given by a failure's report, to see it again. */
const firstSeed = Number(process.env.MORTISE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const batchesAtOnce = 50;

const database = testDatabase();
let client: Client;
beforeAll(async () => {
  client = await database.pool.connect();
  await createTable(client);
});
afterAll(() => client?.release());

const tried = { conditions: 0, evaluations: 0, met: 0, distinct: new Set<string>(), answered: new Set<string>() };

describe('conditions in memory and in PostgreSQL', () => {
  test(`agree on ${wantedConditions} different conditions`, { timeout: 60_000 + wantedConditions * 20 }, async () => {
    for (let seed = firstSeed; tried.distinct.size < wantedConditions; seed++) {
      await fc.assert(fc.asyncProperty(rows, conditions, context, findDisagreement), { seed, numRuns: batchesAtOnce });
    }
    const share = Math.round((100 * tried.met) / tried.evaluations);
    console.log(
      `${tried.conditions} conditions, ${tried.distinct.size} of them different; ` +
        `${tried.evaluations} evaluations of a condition on a row, ${share} % true, seed ${firstSeed}`,
    );
  });

  test('were seen true and false for every operator of every kind', () => {
    // Rows stand in a table of their own, which a generated table does not have; subform.int.test.ts asks about them.
    const possible = valueKinds
      .filter((kind) => kind !== 'rows')
      .flatMap((kind) => operatorsFor(kind).flatMap(({ name }) => [`${kind} ${name} true`, `${kind} ${name} false`]));
    expect(possible.filter((answer) => !tried.answered.has(answer))).toEqual([]);
  });
});

const many = { size: 'max', minLength: 1 } as const;
const rows = fc.array(row, { ...many, maxLength: 40 });
const conditions = fc.array(condition, { ...many, maxLength: 200 });

async function findDisagreement(
  stored: readonly Row[],
  asked: readonly Condition[],
  around: AskedContext,
): Promise<void> {
  await fillTable(client, stored, around.titles);
  // As filters come to the database: their formulas are calculated before.
  const compiled = asked.map((one) => compileToSql(settleFormulas(one, around), { ...around, columnOf }));
  const answers = await askTable(client, compiled);
  answers.forEach((values, place) => {
    const record = {
      ...around,
      fieldOf: (id: string) => fieldById.get(id),
      valueOf: (id: string) => values[id],
      titleOf: (id: string) => around.titles[id],
    };
    asked.forEach((one, index) => {
      const inMemory = evaluate(one, record);
      const inPostgres = values.answers[index];
      tried.evaluations++;
      if (inMemory) tried.met++;
      if ('field' in one) tried.answered.add(`${fieldById.get(one.field)?.kind} ${one.operator} ${inMemory}`);
      if (inMemory === inPostgres) return;
      const sql = JSON.stringify(toPg(compiled[index] ?? compileToSql(one, { ...around, columnOf })));
      throw new Error(
        [
          `In memory ${inMemory}, in PostgreSQL ${inPostgres}`,
          `condition ${JSON.stringify(one)}`,
          `on        ${JSON.stringify(stored[place])}`,
          `sql       ${sql}`,
        ].join('\n'),
      );
    });
  });
  tried.conditions += asked.length;
  for (const one of asked) tried.distinct.add(digest(one));
}

const digest = (one: Condition) => createHash('sha1').update(JSON.stringify(one)).digest('base64').slice(0, 12);
