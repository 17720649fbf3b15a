import { block } from '../app.mjs';

export const title = '维保单';

const column = (key, type, label, config = {}) => block(key, type, label, config, { parent: 'f_parts' });

export const blocks = ({ supplier }) => [
  block('no', 'autonumber', '维保单号', {
    parts: [
      { kind: 'text', text: 'WB-' },
      { kind: 'count', digits: 4, start: 1 },
    ],
  }),
  block('supplier', 'relation', '维保单位', { formId: supplier.form, multiple: false, displayFields: [] }),
  block('phone', 'lookup', '维保电话', { through: 'f_supplier', fieldId: 'f_phone' }),
  block('tags', 'tags', '标签', { suggestions: ['年度保养', '紧急', '保内'] }),
  block('term', 'daterange', '维保期限'),
  block('hours', 'duration', '累计工时'),
  block('parts', 'subform', '备件', { summaries: { f_sum: 'sum' } }, { width: '1' }),
  column('part', 'text', '备件名称'),
  column('count', 'number', '数量'),
  column('price', 'currency', '单价'),
  column('sum', 'formula', '小计', { formula: '{f_count} * {f_price}', unit: '元' }),
  block('total', 'formula', '备件合计', { formula: 'SUM({f_parts.f_sum})', unit: '元', fixed: true }),
  block('words', 'amount-cn', '大写金额', { source: 'f_total' }),
  block('place', 'address', '设备所在地'),
  block('at', 'time', '到场时间'),
  block('signer', 'id-no', '签收人证件号码', { document: 'identity', masked: true }),
  block('done', 'richtext', '处理过程', {}, { width: '1' }),
];

export const values = ({ supplier }) => ({
  supplier: supplier.record,
  tags: ['年度保养', '保内'],
  term: { start: '2026-04-01', end: '2027-03-31' },
  hours: 27_000,
  parts: [
    { id: '0198f000-0000-7000-8000-00000000a001', part: '液压密封圈', count: '12', price: '86' },
    { id: '0198f000-0000-7000-8000-00000000a002', part: '离合器摩擦片', count: '4', price: '1260' },
  ],
  place: { province: '浙江省', city: '宁波市', district: '北仑区', code: '330206', detail: '黄山西路 18 号' },
  at: '09:30:00',
  signer: '11010519491231002X',
  done: '<p>更换离合器摩擦片 4 片，<strong>空载试车 30 分钟</strong>，温升正常。</p>',
});

export const selected = 'f_parts';
