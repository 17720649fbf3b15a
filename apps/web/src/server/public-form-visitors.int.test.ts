import { describe, expect, test } from 'vitest';
import { bearer, call, codes, database, form, makeLink, newest, send, services } from './test-public-forms.ts';

describe('a visitor', () => {
  test('lets a visitor come back by a secret to what they sent, and to nothing else', async () => {
    const { key } = await makeLink({ changeDays: 7 });
    const other = await makeLink({ changeDays: 7 });
    const { changeToken } = (await send(key)).json;
    const place = `/public/${key}/submissions/${changeToken}`;

    const mine = await call('GET', place);
    const values = { xingming: '陈岚岚', neibubeizhu: '改掉' };
    const changed = await call('PUT', place, { values, version: mine.json.version });
    const stale = await call('PUT', place, { values: { xingming: '陈' }, version: mine.json.version });

    expect(mine.json.values).toEqual({ xingming: '陈岚', shouji: '+8613800138000' });
    expect(changed.json).toEqual({ version: 2 });
    expect(stale.status).toBe(409);
    expect(await newest()).toMatchObject({ values: { xingming: '陈岚岚', neibubeizhu: '线上线索' } });
    expect(codes(await call('GET', `/public/${other.key}/submissions/${changeToken}`))).toEqual(['change']);
    expect(codes(await call('GET', `/public/${key}/submissions/${'x'.repeat(43)}`))).toEqual(['change']);
  });

  test('holds who comes back to what the link had filled in', async () => {
    const fields = ['f_name', 'f_phone', 'f_source', 'f_agreed'];
    const consent = { text: '同意回访', field: 'f_agreed' };
    const { key, id } = await makeLink({ fields, consent, changeDays: 7 });
    const prefilled = { values: { f_name: '周宁', f_source: '老客户' }, until: null };
    const { prefill } = (await call('POST', `/public-forms/${id}/prefill`, prefilled, bearer)).json;
    const { changeToken } = (await send(key, { prefill, consented: true, values: { shouji: '13800138000' } })).json;
    const place = `/public/${key}/submissions/${changeToken}`;
    const mine = await call('GET', place);
    const values = { xingming: '别人', laiyuan: null, tongyishijian: null, shouji: '13900139000' };

    const changed = await call('PUT', place, { values, version: mine.json.version });

    expect(mine.json.fixed).toEqual(['xingming', 'laiyuan', 'tongyishijian']);
    expect(mine.json.values).toMatchObject({ xingming: '周宁', laiyuan: '老客户' });
    expect(changed.status).toBe(200);
    const { tongyishijian } = mine.json.values;
    expect(tongyishijian).not.toBeNull();
    const kept = { xingming: '周宁', laiyuan: '老客户', tongyishijian, shouji: '+8613900139000' };
    expect(await newest()).toMatchObject({ values: kept });
  });

  test('takes files of its visitor only, and only where it asks for files', async () => {
    const { key } = await makeLink({ fields: ['f_name', 'f_file'], changeDays: 7 });
    const without = await makeLink();
    const [device, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const upload = (to: string, by: string, headers = {}, at = `/public/${to}/files?name=名片.txt&device=${by}`) =>
      services.api.request(`/api/v1${at}`, { method: 'POST', headers, body: '榫卯科技' });
    const mine = await (await upload(key, device)).json();
    const another = await (await upload(key, device)).json();
    const theirs = await (await upload(key, other)).json();
    const ours = await (await upload(key, device, bearer, '/files?name=内部.txt')).json();
    const pick = ({ id, name, size, type }: Record<string, unknown>) => ({ id, name, size, type });
    const sending = (file: Record<string, unknown>) =>
      send(key, { device, values: { xingming: '陈', fujian: [pick(file)] } });

    expect((await upload(without.key, device)).status).toBe(422);
    expect(codes(await sending(ours))).toEqual(['file']);
    // What another visitor uploaded, they alone can name, sent or not.
    expect(codes(await sending(theirs))).toEqual(['file']);
    const sent = await sending(mine);
    expect(sent.status).toBe(201);
    expect((await newest()).values.fujian).toMatchObject([{ name: '名片.txt' }]);

    const at = `/public/${key}/submissions/${sent.json.changeToken}`;
    const change = (files: unknown[], by?: string) =>
      call('PUT', at, { version: 1, values: { fujian: files }, ...(by ? { device: by } : {}) });
    expect(codes(await change([pick(mine), pick(theirs)], device))).toEqual(['file']);
    expect(codes(await change([pick(mine), pick(another)], other))).toEqual(['file']);
    expect((await change([pick(mine), pick(another)], device)).status).toBe(200);
    const swept = await database.pool.query('select 1 from files where form_id is null and id = any($1::uuid[])', [
      [mine.id, another.id],
    ]);
    expect(swept.rowCount).toBe(0);
  });

  test('shows in lists and histories who sent a record, by the field that holds their name', async () => {
    const named = await makeLink({ nameField: 'f_name', changeDays: 7 });
    const nameless = await makeLink();
    const byOf = async () => {
      const body = { fields: ['$created_by', 'f_name'], limit: 1 };
      const page = (await call('POST', `/forms/${form.key}/records/query`, body, bearer)).json;
      const { id, createdBy } = page.items[0];
      const history = (await call('GET', `/forms/${form.key}/records/${id}/history`, undefined, bearer)).json;
      return [page.titles[createdBy], history.items[0].byName];
    };

    const sent = await send(named.key, { values: { xingming: '张三' } });
    expect(await byOf()).toEqual(['张三（公开表单）', '张三（公开表单）']);
    const change = { version: 1, values: { shouji: '13800138001' } };
    expect((await call('PUT', `/public/${named.key}/submissions/${sent.json.changeToken}`, change)).status).toBe(200);
    expect(await byOf()).toEqual(['张三（公开表单）', '张三（公开表单）']);

    await send(nameless.key);
    expect(await byOf()).toEqual(['公开表单访客', '公开表单访客']);

    const draft = { formId: form.id, fields: ['f_phone'], nameField: 'f_name' };
    const refused = await call('POST', '/definitions', { kind: 'public-form', draft }, bearer);
    expect(refused.status).toBe(422);
  });
});
