import { lot, oneOf } from '../bench/seed/names.mjs';
import { companies } from './companies.mjs';
import { dealsOf, followUpsOf, paymentsOf } from './deals.mjs';
import { contactsOf, sellers } from './people.mjs';

const grades = ['A 重点', 'A 重点', 'B 培育', 'B 培育', 'B 培育', 'C 一般'];
const sources = ['展会', '老客户介绍', '官网咨询', '主动拜访', '招标平台'];

/** A year of sales as a firm keeps it in a spreadsheet: five sheets that point to each other by name. */
export function salesSheets() {
  const contacts = contactsOf(companies);
  const deals = dealsOf(companies);
  return [
    {
      name: '客户',
      header: [
        '客户名称',
        '客户级别',
        '所属行业',
        '客户来源',
        '地区',
        '员工人数',
        '年采购额（元）',
        '官网',
        '建档日期',
        '负责人',
      ],
      rows: companies.map(({ name, domain, trade, place }, at) => [
        name,
        oneOf(grades, at, 401),
        trade,
        oneOf(sources, at, 402),
        place,
        80 + lot(at, 403, 92) * 20,
        300_000 + lot(at, 404, 90) * 50_000,
        `https://www.${domain}`,
        { date: new Date(Date.UTC(2024, lot(at, 405, 20), 1 + lot(at, 406, 28))).toISOString().slice(0, 10) },
        oneOf(sellers, at, 407).name,
      ]),
    },
    {
      name: '联系人',
      header: ['姓名', '客户', '职务', '角色', '手机', '邮箱', '备注'],
      rows: contacts.map((one) => [one.name, one.company, one.post, one.part, one.mobile, one.email, one.note]),
    },
    {
      name: '商机',
      header: [
        '商机名称',
        '客户',
        '阶段',
        '金额（元）',
        '赢率',
        '预计成交日期',
        '预测',
        '下一步行动',
        '负责人',
        '创建日期',
        '输单原因',
      ],
      rows: deals.map((one) => [
        one.name,
        one.company,
        one.stage,
        one.amount,
        { percent: one.chance },
        one.due,
        one.forecast,
        one.next,
        one.seller,
        one.begun,
        one.lostFor,
      ]),
    },
    {
      name: '跟进记录',
      header: ['编号', '商机', '方式', '跟进内容', '跟进日期', '跟进人'],
      rows: followUpsOf(deals).map((one) => [one.number, one.deal, one.way, one.told, one.on, one.seller]),
    },
    {
      name: '回款',
      header: ['回款编号', '商机', '款项', '应收金额（元）', '应收日期', '实收金额（元）', '状态'],
      rows: paymentsOf(deals).map((one) => [one.number, one.deal, one.term, one.wanted, one.due, one.paid, one.state]),
    },
  ];
}
