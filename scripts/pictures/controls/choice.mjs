import { block, option, two } from '../app.mjs';

export const title = two('设备选型', 'Choosing a machine');

export const blocks = () => [
  block('name', 'text', two('项目名称', 'Project')),
  block('drive', 'radio', two('驱动方式', 'Drive'), {
    options: [
      option('mechanical', two('机械', 'Mechanical'), 'indigo'),
      option('hydraulic', two('液压', 'Hydraulic'), 'gold'),
      option('servo', two('伺服', 'Servo'), 'sky'),
    ],
  }),
  block('line', 'select', two('所属行业', 'Industry'), {
    options: [
      option('car', two('汽车零部件', 'Car parts'), 'indigo'),
      option('home', two('家电', 'Appliances'), 'teal'),
      option('metal', two('五金', 'Hardware'), 'orange'),
    ],
  }),
  block('service', 'checkbox', two('需要的服务', 'Services wanted'), {
    options: [
      option('install', two('安装调试', 'Installation'), 'green'),
      option('train', two('操作培训', 'Training'), 'sky'),
      option('keep', two('年度维保', 'Maintenance'), 'gold'),
    ],
  }),
  block('parts', 'multiselect', two('选配件', 'Extras'), {
    options: [
      option('feeder', two('送料机', 'Feeder'), 'indigo'),
      option('arm', two('机械手', 'Robot arm'), 'violet'),
      option('guard', two('安全光栅', 'Light curtain'), 'red'),
    ],
  }),
  block('model', 'cascader', two('产品型号', 'Model'), { nodes: models, showPath: true }),
  block('key', 'switch', two('重点项目', 'Key project')),
  block('will', 'rating', two('购买意向', 'Will to buy'), {
    captions: [
      two('很低', 'Very low'),
      two('低', 'Low'),
      two('一般', 'Fair'),
      two('高', 'High'),
      two('很高', 'Very high'),
    ],
  }),
];

const models = [
  {
    id: 'press',
    label: two('压力机', 'Presses'),
    children: [
      { id: 'closed', label: two('闭式', 'Closed') },
      { id: 'open', label: two('开式', 'Open') },
    ],
  },
  { id: 'weld', label: two('焊机', 'Welders'), children: [{ id: 'arc', label: two('弧焊', 'Arc') }] },
];

export const values = () => ({
  name: '二号车间冲压线改造',
  drive: 'servo',
  line: 'car',
  service: ['install', 'train'],
  parts: ['feeder', 'guard'],
  model: ['press', 'closed'],
  key: true,
  will: 4,
});

export const selected = 'f_line';
