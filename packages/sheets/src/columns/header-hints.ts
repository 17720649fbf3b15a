/** What the name of a column says about values that could be read two ways. */
export const hints = {
  code: /单号|编号|编码|号码|证号|卡号|账号|帐号|工号|学号|条码|邮编|邮政|货号|流水号|postal|post ?code|zip|barcode|\bsku\b|order[ _-]?(?:id|no|num)|serial|account (?:no|num)|_code$|card ?no/i,
  date: /日期|时间|生日|年月日|date|day|\bdob\b|birth|_at$/i,
  money:
    /金额|单价|总价|价格|售价|费用|工资|薪资|销售额|收入|成本|利润|预算|元|price|amount|cost|revenue|salary|fee|budget/i,
  kind: /状态|类型|类别|种类|分类|等级|级别|阶段|status|type|kind/i,
  person: /负责人|跟进人|创建人|提交人|审批人|经办|业务员|销售|经理|owner|agent|manager|assignee|created by|rep$/i,
  /** Names of things elsewhere: few of them is chance. */
  reference: /(?:^|[\s_-])id$|ID$|Id$|编号$|编码$|代码$/,
  freeText: /备注|说明|描述|地址|remark|comment|description|note|address/i,
  longText: /备注|描述|详情|内容|comment|description|remark/i,
} as const;

const codes: readonly (readonly [RegExp, string])[] = [
  [/^(?:[¥￥]|元|圆|万|亿|rmb|cny)$/i, 'CNY'],
  [/^(?:\$|us\$|usd)$/i, 'USD'],
  [/^(?:€|eur)$/i, 'EUR'],
  [/^(?:£|gbp)$/i, 'GBP'],
  [/^hk(?:\$|d)$/i, 'HKD'],
  [/^jpy$/i, 'JPY'],
  [/^(?:₩|krw)$/i, 'KRW'],
];

/** The currency most values carry, or the one the name of the column states: 金额（元）. */
export function currencyOf(marks: ReadonlyMap<string, number>, name: string): string | undefined {
  const [mark] = [...marks].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (mark !== undefined && mark !== '') return codes.find(([test]) => test.test(mark))?.[1] ?? upper(mark);
  if (/[(（](?:人民币)?(?:元|¥|￥|rmb|cny)[)）]/i.test(name)) return 'CNY';
  if (/[(（](?:\$|usd|美元)[)）]/i.test(name)) return 'USD';
  return undefined;
}

const upper = (mark: string): string | undefined => (/^[a-z]{3}$/i.test(mark) ? mark.toUpperCase() : undefined);
