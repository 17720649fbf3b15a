import type { FieldType } from '@mortise/core';
import type { FieldTypes } from './catalog.ts';

type ValueOf<T> = T extends FieldType<infer _C, infer V> ? V : never;

/** Values that fit each type's default config, for the contract tests and the render tests. One line per type. */
export const samples = {
  number: ['1234567.5', '-3', '0'],
  currency: ['1234567.5', '-0.01'],
  percent: ['0.755', '-1.2', '0'],
  text: ['华为技术有限公司', 'A-1'],
  textarea: ['第一行\n第二行'],
  richtext: ['<p>现场<strong>已验收</strong></p>', '<h2>结论</h2><ul><li><p>A &amp; B</p></li></ul>'],
  location: [
    { lng: 120.15507, lat: 30.27408, address: '西湖边' },
    { lng: -0.1276, lat: 51.5072 },
  ],
  signature: [[{ id: '0198f000-0000-7000-8000-000000000009', name: '签名.png', size: 4_096, type: 'image/png' }]],
  email: ['li.na@example.com'],
  phone: ['+8613800138000', '+8657188886666;ext=801', '+14155552671'],
  url: ['https://example.com/a?b=1'],
  radio: ['option_1'],
  select: ['option_2'],
  checkbox: [['option_1', 'option_3']],
  multiselect: [['option_2']],
  cascader: [['option_1', 'option_2']],
  switch: [true, false],
  rating: [1, 5],
  tags: [['标杆案例', '年框']],
  user: ['0198f000-0000-7000-8000-000000000001'],
  department: ['0198f000-0000-7000-8000-000000000002'],
  role: ['builder'],
  file: [
    [{ id: '0198f000-0000-7000-8000-000000000003', name: '技术协议 V3.pdf', size: 2_516_582, type: 'application/pdf' }],
  ],
  image: [[{ id: '0198f000-0000-7000-8000-000000000004', name: '现场.jpg', size: 812_034, type: 'image/jpeg' }]],
  relation: ['0198f000-0000-7000-8000-000000000005'],
  subform: [[{ id: '0198f000-0000-7000-8000-000000000006', name: '控制柜', count: '2' }]],
  lookup: ['朗泽机电'],
  rollup: ['0', '12'],
  datetime: ['2024-03-05', '1949-10-01'],
  time: ['09:05:00', '23:59:00'],
  daterange: [{ start: '2026-01-05', end: '2026-03-01' }],
  duration: [5400, 0, 131_415],
  'id-no': ['11010519491231002X'],
  address: [
    { province: '浙江省', city: '杭州市', district: '西湖区', code: '330106', detail: '文三路 1 号' },
    { province: '北京市', city: '北京市', code: '110100' },
  ],
  formula: ['12.5', '-3'],
  concat: ['华为-2026-12-18'],
  'amount-cn': ['壹仟陆佰捌拾元叁角贰分'],
  autonumber: ['HT-202612-0001'],
  section: [],
  tabs: [],
  columns: [],
  note: [],
} as const satisfies { [Name in keyof FieldTypes]: readonly ValueOf<FieldTypes[Name]>[] };
