import { block } from '../app.mjs';

export const title = '设备台账';

const within = (parent, slot, more = {}) => ({ parent, slot, ...more });
const tab = (id, label) => ({ id, label });

export const blocks = () => [
  block('hint', 'note', '', { text: '新设备到货三天内登记，铭牌照片由设备科补充。', tone: 'info' }, { width: '1' }),
  block('basics', 'section', '基本信息', { look: 'band' }, { width: '1' }),
  block('name', 'text', '设备名称', {}, within('f_basics', null)),
  block('place', 'text', '安装位置', {}, within('f_basics', null)),
  block('folders', 'tabs', '', { tabs: [tab('technical', '技术参数'), tab('service', '维保')] }, { width: '1' }),
  block('power', 'number', '功率', { unit: 'kW' }, within('f_folders', 'technical')),
  block('force', 'number', '公称力', { unit: 'kN' }, within('f_folders', 'technical')),
  block('cycle', 'number', '保养周期', { unit: '天' }, within('f_folders', 'service')),
  block('size', 'columns', '', { count: 3 }, { width: '1' }),
  ...['长', '宽', '高'].map((label, at) =>
    block(`size_${at + 1}`, 'number', label, { unit: 'mm' }, within('f_size', `column-${at + 1}`, { width: '1' })),
  ),
];

export const values = () => ({
  name: '闭式单点压力机',
  place: '二号车间 B3 跨',
  power: '37',
  force: '2500',
  cycle: '90',
  size_1: '2150',
  size_2: '1800',
  size_3: '3420',
});

export const selected = 'f_basics';
