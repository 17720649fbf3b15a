import { block, two } from '../app.mjs';

export const title = two('设备档案', 'Machines');

export const blocks = () => [
  block('name', 'text', two('设备名称', 'Machine'), {}, { required: true }),
  block('code', 'text', two('资产编号', 'Asset number'), { format: 'alphanumeric', prefix: 'ZC-' }),
  block('weight', 'number', two('整机重量', 'Weight'), { unit: 'kg', decimals: 1, min: 0 }),
  block('load', 'number', two('负荷', 'Load'), { look: 'progress', min: 0, max: 100, unit: '%' }),
  block('price', 'currency', two('购置金额', 'Price')),
  block('rate', 'percent', two('年折旧率', 'Yearly depreciation'), { bar: true, limited: true }),
  block('bought', 'datetime', two('购置日期', 'Bought on'), { latest: 'today', look: 'words' }),
  block('checked', 'datetime', two('下次点检', 'Next check'), { precision: 'minute', minuteStep: 30 }),
  block('contact', 'phone', two('厂家电话', "Maker's phone")),
  block('mail', 'email', two('厂家邮箱', "Maker's email")),
  block('site', 'url', two('厂家官网', "Maker's website")),
  block('notes', 'textarea', two('备注', 'Notes'), {}, { width: '1' }),
];

export const values = () => ({
  name: '闭式单点压力机',
  code: 'SB20260001',
  weight: '12800.5',
  load: '72',
  price: '486000',
  rate: '0.095',
  bought: '2026-03-18',
  checked: '2026-12-04T01:30:00.000Z',
  contact: '+8657486543210',
  mail: 'fuwu@langze-jidian.example.com',
  site: 'https://langze-jidian.example.com',
  notes: '随机附件齐全，已做首次保养。\n滑块行程出厂设为 200 毫米。',
});

export const selected = 'f_price';
