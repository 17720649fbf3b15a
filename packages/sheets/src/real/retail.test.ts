import { expect, test } from 'vitest';
import { columnCells, rangeOfDates, sumOf, timesOf } from './column-totals.ts';
import { analysed, describeReal, relationsOf, sheetOf } from './real-data.ts';

const guessOf = async (file: string, sheet: number | string, column: string) =>
  (await sheetOf(file, sheet)).columns.find(({ name }) => name === column)?.guess;
const sizes = async (file: string): Promise<string[]> =>
  (await analysed(file)).sheets.map(({ name, rows, columns }) => `${name} ${rows} ${columns.length}`);

describeReal('the retail files', () => {
  test('in .xls keep postal codes as text and sums to the last place', async () => {
    const file = 'retail/Sample - Superstore.xls';

    expect(await sizes(file)).toEqual(['Orders 9994 21', 'Returns 296 2', 'People 4 2']);
    expect((await guessOf(file, 0, 'Postal Code'))?.type).toBe('text');
    expect(timesOf(await columnCells(file, 0, 'Postal Code'))['05408']).toBe(11);
    expect((await guessOf(file, 0, 'Order Date'))?.type).toBe('datetime');
    expect(rangeOfDates(await columnCells(file, 0, 'Order Date'))).toEqual(['2011-01-04', '2014-12-31']);
    expect(Number(sumOf(await columnCells(file, 0, 'Sales')))).toBeCloseTo(2_297_200.8603, 4);
    expect(Number(sumOf(await columnCells(file, 0, 'Profit')))).toBeCloseTo(286_397.0217, 4);
    expect(timesOf(await columnCells(file, 0, 'Segment'))).toEqual({
      Consumer: 5191,
      Corporate: 3020,
      'Home Office': 1783,
    });
    expect(timesOf(await columnCells(file, 0, 'Customer Name'))['Roy Französisch']).toBeGreaterThan(0);
    expect(await relationsOf(file)).toEqual(['Orders.Region → People.Region 0']);
  });

  test('in strict form keep their ISO dates and no formatted empty rows', async () => {
    const file = 'retail/示例 - 超市.xlsx';

    expect(await sizes(file)).toEqual(['订单 9959 20', '退货 1163 2', '销售人员 6 2']);
    expect(await guessOf(file, '订单', '订单日期')).toMatchObject({
      type: 'datetime',
      settings: { precision: 'day' },
      problems: 0,
    });
    expect(rangeOfDates(await columnCells(file, 0, '订单日期'))).toEqual(['2015-01-01', '2018-12-30']);
    expect(Number(sumOf(await columnCells(file, 0, '销售额')))).toBeCloseTo(16_068_954.125, 3);
    expect(Number(sumOf(await columnCells(file, 0, '利润')))).toBeCloseTo(2_147_538.925, 3);
    expect(timesOf(await columnCells(file, 0, '地区'))).toEqual({
      华东: 2944,
      中南: 2581,
      东北: 1666,
      华北: 1369,
      西南: 921,
      西北: 478,
    });
    expect(await relationsOf(file)).toEqual(['订单.地区 → 销售人员.地区 0']);
  });

  test('keep order numbers of 19 digits', async () => {
    const file = 'retail/订单明细.xlsx';

    expect(await sizes(file)).toEqual(['Sheet2 5390 2']);
    expect((await guessOf(file, 0, '订单号'))?.type).toBe('text');
    expect(timesOf(await columnCells(file, 0, '订单号'))['2019052515091914039']).toBeGreaterThan(0);
  });

  test('in UTF-8 with a mark lose it, and nothing else', async () => {
    const { columns, rows } = await sheetOf('retail/cosmetic.csv');

    expect(rows).toBe(27_598);
    expect(columns.map(({ name, guess, blanks }) => `${name}:${guess.type} ${blanks}`)).toEqual([
      'update_time:datetime 0',
      'id:text 0',
      'title:text 0',
      'price:number 0',
      'sale_count:number 2354',
      'comment_count:number 2354',
      '店名:select 0',
    ]);
  });

  test('in GBK are read as such', async () => {
    const file = 'retail/meal_order_info.csv';
    const { columns, rows } = await sheetOf(file);
    const onlyNa = columns.filter(({ guess }) =>
      guess.noValueWords.some(({ word, count }) => word === 'NA' && count === 945),
    );

    expect((await analysed(file)).encoding).toBe('gb18030');
    expect([rows, columns.length, onlyNa.length]).toEqual([945, 21, 7]);
    expect(columns.find(({ name }) => name === 'lock_time')).toMatchObject({
      blanks: 9,
      guess: { type: 'datetime', settings: { precision: 'minute' } },
    });
    expect((await guessOf(file, 0, 'phone'))?.type).toBe('phone');
    expect(
      (await guessOf(file, 0, 'order_status'))?.settings.options?.map(({ label, count }) => `${label} ${count}`),
    ).toEqual(['1 933', '0 9', '2 3']);
    expect(sumOf(await columnCells(file, 0, 'expenditure'))).toBe('465214');
    expect((await sheetOf(file)).preview[0]?.cells.at(-1)).toEqual({ kind: 'text', text: '苗宇怡' });
  });
});

describeReal('Northwind', () => {
  test.each([
    ['customers', 93, 11],
    ['orders', 830, 14],
    ['order_details', 2155, 5],
    ['products', 77, 10],
    ['categories', 8, 3],
    ['suppliers', 29, 12],
    ['shippers', 3, 3],
    ['employees', 9, 13],
  ])('reads %s.csv', async (name, rows, columns) => {
    expect(await sizes(`northwind/${name}.csv`)).toEqual([`${name} ${rows} ${columns}`]);
  });

  test('offers NULL as a word for no value and keeps postal codes and phones as text', async () => {
    expect(await guessOf('northwind/orders.csv', 0, 'ShippedDate')).toMatchObject({
      type: 'datetime',
      problems: 21,
      noValueWords: [{ word: 'NULL', count: 21 }],
    });
    expect((await guessOf('northwind/customers.csv', 0, 'PostalCode'))?.type).toBe('text');
    expect((await guessOf('northwind/customers.csv', 0, 'Phone'))?.type).toBe('text');
  });

  test('leaves pivots, dashboards and the helper sheet out of the workbook, and links the tables', async () => {
    const { sheets } = await analysed('northwind/Northwind.xlsx');
    const kept = sheets.filter(({ isRecommended }) => isRecommended).map(({ name, rows }) => `${name} ${rows}`);

    expect(kept).toEqual([
      'territories 53',
      'suppliers 29',
      'shippers 3',
      'region 4',
      'products 77',
      'orders 830',
      'order_details (2) 2155',
      'employees 9',
      'employee_territory 49',
      'customers (2) 93',
      'categories 8',
    ]);
    expect((await sheetOf('northwind/Northwind.xlsx', 'order_details (2)')).columns).toHaveLength(18);
    expect((await sheetOf('northwind/Northwind.xlsx', 'orders')).columns.map(({ name }) => name)).toContain(
      'Order Sale',
    );
    const relations = await relationsOf('northwind/Northwind.xlsx');
    expect(relations).toEqual(
      expect.arrayContaining([
        'orders.CustomerID → customers (2).CustomerID 0',
        'orders.EmployeeID → employees.EmployeeID 0',
        'order_details (2).OrderID → orders.OrderID 0',
        'order_details (2).ProductID → products.ProductID 0',
        'products.SupplierID → suppliers.SupplierID 0',
        'products.CategoryID → categories.CategoryID 0',
      ]),
    );
  });
});

describeReal('people sheets', () => {
  test.each(['customers/WA_Fn-UseC_-Telco-Customer-Churn.csv', 'customers/telco-churn.xlsx'])('of %s', async (file) => {
    const { rows, columns } = await sheetOf(file);

    expect([rows, columns.length]).toEqual([7043, 21]);
    expect(await guessOf(file, 0, 'TotalCharges')).toMatchObject({
      type: 'number',
      settings: { decimals: 2 },
      problems: 11,
      noValueWords: [{ word: ' ', count: 11 }],
    });
    expect((await guessOf(file, 0, 'MultipleLines'))?.type).toBe('select');
    expect((await guessOf(file, 0, 'Partner'))?.type).toBe('switch');
    expect(sumOf(await columnCells(file, 0, 'MonthlyCharges'))).toBe('456116.6');
    expect(timesOf(await columnCells(file, 0, 'Churn'))).toEqual({ Yes: 1869, No: 5174 });
  });

  test('with semicolons', async () => {
    const file = 'customers/bank-additional.csv';

    expect((await analysed(file)).delimiter).toBe(';');
    expect(await sizes(file)).toEqual(['bank-additional 4119 21']);
    expect((await guessOf(file, 0, 'emp.var.rate'))?.type).toBe('number');
    expect(timesOf(await columnCells(file, 0, 'y'))).toEqual({ yes: 451, no: 3668 });
  });

  test('of staff keep phones and identity numbers whole', async () => {
    const { rows, columns } = await sheetOf('customers/员工信息表.xlsx');
    const types = Object.fromEntries(columns.map(({ name, guess }) => [name, guess.type]));

    expect(rows).toBe(500);
    expect(types).toMatchObject({
      员工ID: 'text',
      性别: 'select',
      出生日期: 'datetime',
      入职日期: 'datetime',
      年龄: 'number',
      手机号: 'phone',
      邮箱: 'email',
      身份证号: 'text',
      职位: 'select',
      部门: 'select',
      工资: 'number',
      学历: 'select',
      婚姻状况: 'select',
    });
  });

  test('of garage customers, of a short list and of an import template', async () => {
    const garage = await sheetOf('customers/客户信息表-汽修.xlsx');
    const template = await sheetOf('customers/导入用户.xlsx');

    expect(garage.rows).toBe(300);
    expect(garage.columns.map(({ guess }) => guess.type)).toEqual([
      'text',
      'select',
      'text',
      'text',
      'number',
      'datetime',
      'text',
      'phone',
      'switch',
      'text',
    ]);
    expect(await sizes('customers/客户信息.csv')).toEqual(['客户信息 10 3']);
    expect((await guessOf('customers/客户信息.csv', 0, '客户id'))?.type).toBe('text');
    expect(template.table).toMatchObject({ headerRows: [2], titleRows: [1] });
    expect(template.columns.map(({ name }) => name)).toEqual([
      '手机号/邮箱',
      '姓名',
      '公司',
      '部门',
      '职位',
      '工号',
      '工作地点',
    ]);
    expect(template.preview.map(({ cells }) => cells[5])).toContainEqual({ kind: 'text', text: '0001' });
  });
});
