import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { importWorld } from './test-world.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/real/', import.meta.url));
const isPresent = existsSync(folder);
if (!isPresent) console.warn(`LEFT OUT: imports of real spreadsheets: ${folder} is not here`);

const database = testDatabase();
const world = importWorld(() => database.pool);

/** Per sheet: name, rows, and what a query over its table gives, fields by label as `"label"`. */
type Expected = readonly [name: string, rows: number, select?: string, found?: Record<string, unknown>];

describe.skipIf(!isPresent)('a real spreadsheet becomes records, none lost', () => {
  test.each<[string, readonly Expected[]]>([
    [
      'crm-sales/crm-sales.xlsx',
      [
        ['accounts', 85, 'count("subsidiary_of")::int as linked', { linked: 15 }],
        ['products', 7],
        ['sales_teams', 35],
        [
          'sales_pipeline',
          8800,
          `count("product")::int as products, count("account")::int as accounts, count("sales_agent")::int as agents,
           count("engage_date")::int as engaged, count("close_date")::int as closed, sum("close_value")::int as value`,
          { products: 7320, accounts: 7375, agents: 8800, engaged: 8300, closed: 6711, value: 10_005_534 },
        ],
      ],
    ],
    [
      'retail/示例 - 超市.xlsx',
      [
        [
          '订单',
          9959,
          'sum("销售额")::text as sales, sum("利润")::text as profit',
          { sales: '16068954.125', profit: '2147538.925' },
        ],
        ['退货', 1163],
        ['销售人员', 6],
      ],
    ],
    [
      'retail/Sample - Superstore.xls',
      [
        ['Orders', 9994, 'round(sum("Sales"), 4)::text as sales', { sales: '2297200.8603' }],
        ['Returns', 296],
        ['People', 4],
      ],
    ],
    ['customers/员工信息表.xlsx', [['员工信息表', 500]]],
    ['customers/bank-additional.csv', [['bank-additional', 4119]]],
    ['northwind/orders.csv', [['orders', 830]]],
  ])('%s', { timeout: 180_000 }, async (file, expected) => {
    const job = await world.imported(file.split('/').at(-1) ?? file, readFileSync(folder + file));

    expect(job.error).toBeNull();
    for (const [name, rows, select, found] of expected) {
      const counts = job.result?.sheets.find((sheet) => sheet.name === name) ?? job.result?.sheets[0];
      expect(counts, name).toMatchObject({ rows, created: rows, rejected: 0 });
      const form = await world.formOf(job, counts?.sheet);
      const keys = new Map(form.blocks.map(({ label, key }) => [label, key]));
      const columns = (select ?? '').replaceAll(/"([^"]+)"/g, (_, label: string) => `t."${keys.get(label)}"`);
      const [stored] = await world.rows(form, `count(*)::int as rows${select ? `, ${columns}` : ''}`);
      expect(stored, name).toEqual({ rows, ...found });
    }
  });
});
