/** Equipment and its inspections: codes to scan, buttons, shared options. Gives the addresses that the pictures show. */
export async function makeEquipment(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '设备管理', icon: 'wrench', color: 'teal' });
  const appId = app.id;
  const set = await api.post('/definitions', {
    kind: 'option-set',
    appId,
    draft: { name: '设备等级', options: levels },
  });
  const equipment = await api.post('/definitions', { kind: 'form', appId, name: '设备' });
  const inspections = await api.post('/definitions', { kind: 'form', appId, name: '巡检' });
  const publish = async ({ id }, name, blocks) => {
    const { revision } = await api.get(`/definitions/${id}`);
    return api.post(`/definitions/${id}/publish`, { revision, draft: { name, blocks } });
  };
  // The two point to each other, so each is published once without the other.
  const title = block('title', 'text', '巡检标题');
  await publish(inspections, '巡检', [title]);
  await publish(equipment, '设备', blocksOf(set.id));
  const points = block('equipment', 'relation', '设备', { formId: equipment.id, many: false });
  await publish(inspections, '巡检', [title, points]);
  await publish(equipment, '设备', [...blocksOf(set.id), inspect(inspections.id), site]);

  const values = { sn: 'SB-2026-0001', name: '闭式单点压力机', level: 'a', kind: 'press', make: 'hydraulic', state: 4 };
  const record = await api.post(`/forms/${equipment.id}/records`, { values });
  return {
    builder: `/build/${appId}`,
    designer: `/build/form/${equipment.id}`,
    list: `/a/${appId}/${equipment.id}`,
    record: `/a/${appId}/${equipment.id}/${record.id}`,
  };
}

const block = (id, type, label, config = {}, width = '1/2') => ({
  id: `f_${id}`,
  key: ['barcode', 'button', 'embed'].includes(type) ? '' : id,
  type,
  label,
  config,
  width,
});
const option = (id, label, color, more = {}) => ({ id, label, color, ...more });

const levels = [
  option('a', 'A 类 关键设备', 'red', { score: 5 }),
  option('b', 'B 类 重要设备', 'gold', { score: 3 }),
  option('c', 'C 类 一般设备', 'teal', { score: 1 }),
];

const blocksOf = (optionSet) => [
  block('sn', 'text', '设备编号'),
  block('name', 'text', '设备名称'),
  block('level', 'select', '设备等级', { optionSet }),
  block('kind', 'select', '类别', { options: [option('press', '冲压', 'indigo'), option('weld', '焊接', 'sky')] }),
  block('make', 'radio', '型式', {
    options: [
      option('mechanical', '机械压力机', 'indigo'),
      option('hydraulic', '液压机', 'gold'),
      option('arc', '弧焊机', 'sky'),
    ],
    parent: 'f_kind',
    allowed: { press: ['mechanical', 'hydraulic'], weld: ['arc'] },
  }),
  block('state', 'rating', '完好程度', { captions: ['很差', '较差', '一般', '良好', '完好'] }),
  block('source', 'checkbox', '来源', {
    options: [
      option('bought', '采购', 'green'),
      option('rented', '租赁', 'orange'),
      option('other', '其他', 'slate', { other: true }),
    ],
    supplement: 'f_told',
  }),
  block('told', 'text', '来源说明'),
  block('qr', 'barcode', '设备二维码', { source: 'field', field: 'f_sn' }),
  block('bars', 'barcode', '设备条码', { source: 'field', field: 'f_sn', symbology: 'code128' }),
  block('open', 'barcode', '扫码打开', { source: 'record', showText: false }),
  block('manual', 'button', '查看说明书', { action: 'link', url: 'https://example.com/?q={f_name}' }),
];

const inspect = (formId) =>
  block('inspect', 'button', '新建巡检', {
    action: 'create',
    formId,
    begins: [
      { to: 'f_equipment', from: '$id' },
      { to: 'f_title', from: 'f_name' },
    ],
    look: 'primary',
    confirm: '为这台设备新建一条巡检记录',
  });

const site = block('site', 'embed', '厂家网页', { url: 'https://example.com/?q={f_name}', height: 240 }, '1');
