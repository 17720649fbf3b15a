import { expect, test } from 'vitest';
import { columnCells, rangeOfDates, sumOf, timesOf } from './column-totals.ts';
import { analysed, describeReal, relationsOf, sheetOf } from './real-data.ts';

/** `name:type blanks` in order; an asterisk stands for any type. */
async function columnsOf(file: string, sheet: number | string): Promise<string[]> {
  const { columns } = await sheetOf(file, sheet);
  return columns.map(({ name, guess, blanks }) => `${name}:${guess.type}${blanks === 0 ? '' : ` ${blanks}`}`);
}

const guessOf = async (file: string, sheet: number | string, column: string) =>
  (await sheetOf(file, sheet)).columns.find(({ name }) => name === column)?.guess;

describeReal('the CRM sales workbook', () => {
  const file = 'crm-sales/crm-sales.xlsx';

  test('becomes four forms with the right fields', async () => {
    expect((await analysed(file)).sheets.map(({ name, rows }) => `${name} ${rows}`)).toEqual([
      'accounts 85',
      'products 7',
      'sales_teams 35',
      'sales_pipeline 8800',
    ]);
    expect(await columnsOf(file, 'accounts')).toEqual([
      'account:text',
      'sector:select',
      'year_established:number',
      'revenue:number',
      'employees:number',
      'office_location:select',
      'subsidiary_of:select 70',
    ]);
    expect(await columnsOf(file, 'sales_pipeline')).toEqual([
      'opportunity_id:text',
      'sales_agent:select',
      'product:select',
      'account:text 1425',
      'deal_stage:select',
      'engage_date:datetime 500',
      'close_date:datetime 2089',
      'close_value:number 2089',
    ]);
    expect((await guessOf(file, 'sales_pipeline', 'opportunity_id'))?.isUnique).toBe(true);
    expect((await guessOf(file, 'accounts', 'sector'))?.settings.options).toHaveLength(10);
    expect((await guessOf(file, 'accounts', 'sector'))?.settings.options).toContainEqual({
      label: 'technolgy',
      count: 12,
    });
  });

  test('has its sheets linked, the product that fails in 1,480 rows too', async () => {
    expect(await relationsOf(file)).toEqual([
      'accounts.subsidiary_of → accounts.account 0',
      'sales_pipeline.sales_agent → sales_teams.sales_agent 0',
      'sales_pipeline.product → products.product 1480',
      'sales_pipeline.account → accounts.account 0',
    ]);
    expect((await analysed(file)).relations[2]?.missingValues).toEqual([{ value: 'GTXPro', count: 1480 }]);
  });

  test('keeps its figures and days', async () => {
    expect(timesOf(await columnCells(file, 3, 'deal_stage'))).toEqual({
      Won: 4238,
      Lost: 2473,
      Engaging: 1589,
      Prospecting: 500,
    });
    expect(sumOf(await columnCells(file, 3, 'close_value'))).toBe('10005534');
    expect(rangeOfDates(await columnCells(file, 3, 'engage_date'))).toEqual(['2016-10-20', '2017-12-27']);
    expect(rangeOfDates(await columnCells(file, 3, 'close_date'))).toEqual(['2017-03-01', '2017-12-31']);
  });

  test('reads its CSV form alike, the dates month first', async () => {
    expect((await sheetOf('crm-sales/sales_pipeline.csv')).rows).toBe(8800);
    expect(await guessOf('crm-sales/sales_pipeline.csv', 0, 'engage_date')).toMatchObject({
      type: 'datetime',
      settings: { dateOrder: 'mdy' },
      problems: 0,
    });
    expect((await sheetOf('crm-sales/accounts.csv')).rows).toBe(85);
    expect((await sheetOf('crm-sales/products.csv')).rows).toBe(7);
    expect((await sheetOf('crm-sales/sales_teams.csv')).rows).toBe(35);
  });

  test('leaves pivots out of the cleaned copy, whose links all hold', async () => {
    const { sheets } = await analysed('crm-sales/data_model.xlsx');

    expect(sheets.filter(({ isRecommended }) => isRecommended).map(({ name, rows }) => `${name} ${rows}`)).toEqual([
      'sales_teams 35',
      'sales_pipeline 8800',
      'products 7',
      'accounts 85',
      'Q4 7',
    ]);
    expect(await columnsOf('crm-sales/data_model.xlsx', 'sales_pipeline')).toContain('account:text 1425');
    expect(await relationsOf('crm-sales/data_model.xlsx')).toContain('sales_pipeline.product → products.product 0');
  });
});

describeReal('the marketing funnel', () => {
  test.each(['olist-funnel/olist-funnel.xlsx', 'olist-funnel/olist_closed_deals_dataset.csv'])(
    'reads its won deals from %s',
    async (file) => {
      const sheet = file.endsWith('.csv') ? 0 : 'closed_deals';
      const found = await sheetOf(file, sheet);

      expect(found.rows).toBe(842);
      expect(await columnsOf(file, sheet)).toEqual([
        'mql_id:text',
        'seller_id:text',
        'sdr_id:text',
        'sr_id:text',
        'won_date:datetime',
        'business_segment:select 1',
        'lead_type:select 6',
        'lead_behaviour_profile:select 177',
        'has_company:switch 779',
        'has_gtin:switch 778',
        'average_stock:select 776',
        'business_type:select 10',
        'declared_product_catalog_size:number 773',
        'declared_monthly_revenue:number',
      ]);
      expect((await guessOf(file, sheet, 'won_date'))?.settings.precision).toBe('minute');
      expect((await guessOf(file, sheet, 'average_stock'))?.settings.options).toContainEqual({
        label: 'May-20',
        count: 22,
      });
      expect(sumOf(await columnCells(file, found.sheet, 'declared_monthly_revenue'))).toBe('61784006');
    },
  );

  test('links deals to leads, and tells days before months over the whole column', async () => {
    const leads = 'olist-funnel/olist_marketing_qualified_leads_dataset.csv';

    expect(await relationsOf('olist-funnel/olist-funnel.xlsx')).toEqual(['closed_deals.mql_id → leads.mql_id 0']);
    expect((await sheetOf(leads)).rows).toBe(8000);
    expect(await guessOf(leads, 0, 'first_contact_date')).toMatchObject({
      type: 'datetime',
      settings: { dateOrder: 'dmy' },
      problems: 0,
    });
    expect(rangeOfDates(await columnCells('olist-funnel/olist-funnel.xlsx', 0, 'first_contact_date'))).toEqual([
      '2017-06-14',
      '2018-05-31',
    ]);
    expect(rangeOfDates(await columnCells('olist-funnel/olist-funnel.xlsx', 1, 'won_date'))).toEqual([
      '2017-12-05T02:00:00',
      '2018-11-14T18:04:00',
    ]);
  });
});

describeReal('the tickets', () => {
  test.each(['tickets/incident_event_log.csv', 'tickets/incident_event_log.xlsx'])(
    'of %s keep their dates, each ? a problem',
    async (file) => {
      const { rows, columns } = await sheetOf(file);

      expect([rows, columns.length]).toEqual([5998, 36]);
      expect(await guessOf(file, 0, 'resolved_at')).toMatchObject({
        type: 'datetime',
        problems: 59,
        noValueWords: [{ word: '?', count: 59 }],
      });
      expect(await guessOf(file, 0, 'sys_created_at')).toMatchObject({ type: 'datetime', problems: 1628 });
      expect(await guessOf(file, 0, 'opened_at')).toMatchObject({
        type: 'datetime',
        settings: { precision: 'minute' },
      });
      expect(await guessOf(file, 0, 'made_sla')).toMatchObject({ type: 'switch' });
      expect(await guessOf(file, 0, 'vendor')).toMatchObject({
        type: 'text',
        noValueWords: [{ word: '?', count: 5998 }],
      });
      expect((await guessOf(file, 0, 'incident_state'))?.settings.options).toHaveLength(8);
      expect((await guessOf(file, 0, 'priority'))?.settings.options).toHaveLength(4);
      expect(columns.find(({ name }) => name === 'number')?.distinct).toBe(890);
    },
  );
});

describeReal('the RFM files', () => {
  test('keep the headers that carry a date format', async () => {
    const file = 'rfm/销售记录.xlsx';

    expect((await sheetOf(file)).rows).toBe(15_092);
    expect(await columnsOf(file, 0)).toEqual([
      '订单编号:text',
      '客户ID:number',
      '客户名称:text',
      '客户编号:text',
      '客户省份:select',
      '销售代表ID:number',
      '下单日期:datetime',
      '预计送货日期:datetime',
      '实际送货日期:datetime',
      '产品ID:number',
      '产品名称:text',
      '数量:number',
      '单价:number',
      '金额:number',
    ]);
    expect((await sheetOf(file)).columns[0]?.distinct).toBe(6554);
    expect(sumOf(await columnCells(file, 0, '金额'))).toMatch(/^70299898\.66/);
    expect(rangeOfDates(await columnCells(file, 0, '下单日期'))).toEqual(['2015-01-01', '2016-12-31']);
  });

  test('in Mac Roman with CR line ends are read as such, with other encodings to choose from', async () => {
    const { encoding, encodings } = await analysed('rfm/sample-orders.csv');

    expect(encoding).toBe('macintosh');
    expect(encodings?.map((candidate) => candidate.encoding)).toContain('gb18030');
    expect((await sheetOf('rfm/sample-orders.csv')).rows).toBe(5009);
    expect(timesOf(await columnCells('rfm/sample-orders.csv', 0, 'customer'))['Roy Französisch']).toBeGreaterThan(0);
    expect(sumOf(await columnCells('rfm/sample-orders.csv', 0, 'grand_total'))).toBe('2297261');
    expect(await columnsOf('rfm/sample-orders.csv', 0)).toEqual([
      'order_date:datetime',
      'order_id:text',
      'customer:text',
      'grand_total:number',
    ]);
    expect((await analysed('rfm/rfm-table.csv')).encoding).toBe('macintosh');
    expect((await sheetOf('rfm/rfm-table.csv')).rows).toBe(793);
  });
});
