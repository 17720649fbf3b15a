import { describe, expect, test } from 'vitest';
import { bearer, call, codes, inApp, makeLink, send } from './test-public-forms.ts';

describe('records that a link names', () => {
  test('shows what linked defaults pull only where its builder says so, and only by what it asks for', async () => {
    const publishForm = await inApp('会员');
    const members = await publishForm('会员', [
      { id: 'f_no', type: 'text', label: '卡号' },
      { id: 'f_level', type: 'text', label: '等级' },
      { id: 'f_note', type: 'text', label: '备注' },
    ]);
    const pulling = (fieldId: string, name: string) => ({
      kind: 'linkage',
      formId: members.id,
      fieldId,
      when: { all: [{ field: 'f_no', operator: 'equals', operand: { kind: 'variable', name } }] },
    });
    const visits = await publishForm('到店', [
      { id: 'f_card', type: 'text', label: '会员卡' },
      { id: 'f_inside', type: 'text', label: '内部卡号' },
      { id: 'f_shown', type: 'text', label: '您的等级', default: pulling('f_level', 'f_card') },
      { id: 'f_hidden', type: 'text', label: '我们的备注', default: pulling('f_note', 'f_card') },
      { id: 'f_other', type: 'text', label: '其他', default: pulling('f_note', 'f_inside') },
    ]);
    const member = { values: { kahao: 'A1', dengji: '金卡', beizhu: '欠款' } };
    expect((await call('POST', `/forms/${members.key}/records`, member, bearer)).status).toBe(201);
    const link = (linkage: boolean) =>
      makeLink({ formId: visits.id, fields: ['f_card', 'f_shown', 'f_other'], linkage });
    const [closed, open] = [await link(false), await link(true)];
    const asks = ['f_shown', 'f_hidden', 'f_other', 'f_card'].map((id) => ({
      field: id,
      read: { f_card: 'A1', f_inside: 'A1' },
    }));
    const pull = async (key: string) => (await call('POST', `/public/${key}/pull`, { asks })).json.answers;

    expect(await pull(closed.key)).toEqual([{}, {}, {}, {}]);
    expect(await pull(open.key)).toEqual([{ nindedengji: '金卡' }, {}, {}, {}]);
    // Not even the ids of the form behind it are told.
    for (const { key } of [closed, open])
      expect(JSON.stringify((await call('GET', `/public/${key}`)).json)).not.toContain(members.id);

    const fill = (key: string) => send(key, { values: { huiyuanka: 'A1' } });
    const found = async () =>
      (await call('GET', `/forms/${visits.key}/records?limit=5`, undefined, bearer)).json.items.at(0).values;
    expect((await fill(open.key)).status).toBe(201);
    expect(await found()).toMatchObject({ nindedengji: '金卡', womendebeizhu: null, qita: null });
    expect((await fill(closed.key)).status).toBe(201);
    expect(await found()).toMatchObject({ nindedengji: null });

    // A builder tries a draft in their own name; a visitor's form is no door to it.
    const tried = {
      asks: [{ linkage: { ...pulling('f_level', 'f_card'), several: 'newest' }, read: { f_card: 'A1' } }],
    };
    expect((await call('POST', '/linkage', tried, bearer)).json).toEqual({ values: ['金卡'] });
    expect((await call('POST', '/linkage', tried)).status).toBe(401);
  });

  test('names a record for its visitor, who sees the title and can name no other', async () => {
    const publishForm = await inApp('客户');
    const customers = await publishForm('客户', [
      { id: 'f_company', type: 'text', label: '公司' },
      { id: 'f_debt', type: 'text', label: '欠款' },
    ]);
    const survey = await publishForm('回访', [
      { id: 'f_customer', type: 'relation', label: '客户', config: { formId: customers.id } },
      { id: 'f_said', type: 'text', label: '意见' },
    ]);
    const add = async (company: string) =>
      (await call('POST', `/forms/${customers.key}/records`, { values: { gongsi: company, qiankuan: '很多' } }, bearer))
        .json.id as string;
    const [acme, other] = [await add('榫卯科技'), await add('别家')];
    const link = await makeLink({ formId: survey.id, fields: ['f_said'] });
    const sign = (id: string) =>
      call('POST', `/public-forms/${link.id}/prefill`, { values: { f_customer: id }, until: null }, bearer);

    expect((await sign(crypto.randomUUID())).json.errors).toMatchObject([{ code: 'no_such_record' }]);
    const { prefill } = (await sign(acme)).json;
    const shown = (await call('GET', `/public/${link.key}?prefill=${prefill}`)).json.ask;
    expect(shown.blocks.map(({ id, type }: Record<string, string>) => [id, type])).toEqual([
      ['f_customer', 'text'],
      ['f_said', 'text'],
    ]);
    expect(shown.prefilled).toEqual({ kehu: '榫卯科技' });
    expect(JSON.stringify(shown)).not.toContain(customers.id);

    const values = { yijian: '很好', kehu: other };
    expect((await send(link.key, { values, prefill })).status).toBe(201);
    expect((await send(link.key, { values })).status).toBe(201);
    const found = await call('GET', `/forms/${survey.key}/records?limit=5`, undefined, bearer);
    expect(found.json.items.map((one: { values: object }) => one.values)).toMatchObject([
      { kehu: null, yijian: '很好' },
      { kehu: acme, yijian: '很好' },
    ]);

    await call('DELETE', `/forms/${customers.key}/records/${acme}`, undefined, bearer);
    expect(codes(await call('GET', `/public/${link.key}?prefill=${prefill}`))).toEqual(['prefill']);
  });

  test('asks for the rows of a subform with the columns a visitor may fill in, also of who comes back', async () => {
    const publishForm = await inApp('订货');
    const { id, key } = await publishForm('订单', [
      { id: 'f_lines', type: 'subform', label: '明细' },
      { id: 'f_item', type: 'text', label: '品名', parent: 'f_lines', required: true },
      { id: 'f_count', type: 'number', label: '数量', parent: 'f_lines' },
      { id: 'f_buyer', type: 'user', label: '采购员', parent: 'f_lines' },
    ]);
    const link = await makeLink({ formId: id, fields: ['f_lines'], changeDays: 3 });

    const shown = (await call('GET', `/public/${link.key}`)).json.ask;
    expect(shown.blocks.map((block: { id: string }) => block.id)).toEqual(['f_lines', 'f_item', 'f_count']);
    const sent = await send(link.key, { values: { mingxi: [{ pinming: '桌', shuliang: '2' }] } });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
    const found = await call('GET', `/forms/${key}/records?limit=1`, undefined, bearer);
    expect(found.json.items[0].values.mingxi).toMatchObject({ count: 1, first: [{ pinming: '桌', shuliang: '2' }] });
    const back = await call('GET', `/public/${link.key}/submissions/${sent.json.changeToken}`);
    expect(back.json.values.mingxi, JSON.stringify([sent.json, back.json])).toMatchObject([
      { pinming: '桌', shuliang: '2' },
    ]);
    const stranger = { mingxi: [{ pinming: '椅', caigouyuan: crypto.randomUUID() }] };
    expect((await send(link.key, { values: stranger })).status).toBe(422);
  });

  test('names records in rows that it brings along, which its visitor sees by their titles', async () => {
    const publishForm = await inApp('对账');
    const goods = await publishForm('货品', [{ id: 'f_title', type: 'text', label: '品名' }]);
    const config = { formId: goods.id };
    const orders = await publishForm('对账单', [
      { id: 'f_said', type: 'text', label: '意见' },
      { id: 'f_lines', type: 'subform', label: '明细' },
      { id: 'f_good', key: 'good', type: 'relation', label: '货品', parent: 'f_lines', config },
      { id: 'f_count', key: 'count', type: 'number', label: '数量', parent: 'f_lines' },
    ]);
    const add = async (title: string) =>
      (await call('POST', `/forms/${goods.key}/records`, { values: { pinming: title } }, bearer)).json.id as string;
    const [valve, other] = [await add('阀门'), await add('别的')];
    const link = await makeLink({ formId: orders.id, fields: ['f_said', 'f_lines'], changeDays: 7 });
    const sign = (good: string) => {
      const values = { f_lines: [{ good, count: '3' }] };
      return call('POST', `/public-forms/${link.id}/prefill`, { values, until: null }, bearer);
    };

    expect((await sign(crypto.randomUUID())).json.errors).toMatchObject([{ code: 'no_such_record' }]);
    const { prefill } = (await sign(valve)).json;
    const shown = (await call('GET', `/public/${link.key}?prefill=${prefill}`)).json.ask;
    expect(shown.blocks.map(({ id, type }: Record<string, string>) => [id, type])).toEqual([
      ['f_said', 'text'],
      ['f_lines', 'subform'],
      ['f_good', 'text'],
      ['f_count', 'number'],
    ]);
    expect(shown.prefilled.mingxi).toMatchObject([{ good: '阀门', count: '3' }]);
    expect(JSON.stringify(shown)).not.toContain(goods.id);
    const plain = (await call('GET', `/public/${link.key}`)).json.ask;
    expect(plain.blocks.map(({ id }: { id: string }) => id)).toEqual(['f_said', 'f_lines', 'f_count']);

    const rows = [{ good: other, count: '9' }];
    const sent = await send(link.key, { values: { yijian: '对', mingxi: rows }, prefill });
    expect(sent.status).toBe(201);
    // Without what the link brings, nobody names a record.
    expect((await send(link.key, { values: { yijian: '对', mingxi: rows } })).status).toBe(422);
    const found = await call('GET', `/forms/${orders.key}/records?limit=5`, undefined, bearer);
    expect(found.json.items).toHaveLength(1);
    expect(found.json.items[0].values.mingxi.first).toMatchObject([{ good: valve, count: '3' }]);

    const back = `/public/${link.key}/submissions/${sent.json.changeToken}`;
    const mine = (await call('GET', back)).json;
    expect(mine.fixed).toEqual(['mingxi']);
    await call('PUT', back, { values: { mingxi: [] }, version: mine.version });
    const after = await call('GET', `/forms/${orders.key}/records?limit=5`, undefined, bearer);
    expect(after.json.items[0].values.mingxi.first).toMatchObject([{ good: valve, count: '3' }]);
  });

  test('names a record of its own form, too', async () => {
    const app = await call('POST', '/definitions', { kind: 'app', name: '推荐' }, bearer);
    const made = await call(
      'POST',
      '/definitions',
      { kind: 'form', appId: app.json.id, name: '推荐', draft: {} },
      bearer,
    );
    const { id, key, revision } = made.json;
    const draft = {
      name: '推荐',
      blocks: [
        { id: 'f_who', type: 'text', label: '姓名' },
        { id: 'f_by', type: 'relation', label: '推荐人', config: { formId: id } },
      ],
    };
    expect((await call('POST', `/definitions/${id}/publish`, { revision, draft }, bearer)).status).toBe(200);
    const first = await call('POST', `/forms/${key}/records`, { values: { xingming: '陈岚' } }, bearer);
    const link = await makeLink({ formId: id, fields: ['f_who'] });
    const signed = { values: { f_by: first.json.id }, until: null };
    const { prefill } = (await call('POST', `/public-forms/${link.id}/prefill`, signed, bearer)).json;
    const sent = await send(link.key, { values: { xingming: '周宁' }, prefill });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
  });
});
