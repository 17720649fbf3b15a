import { describe, expect, test } from 'vitest';
import { answer, bearer, call, codes, form, makeLink, newest, records, send, solve } from './test-public-forms.ts';

describe('a link', () => {
  test('shows what it asks for and nothing else of the form', async () => {
    const { key } = await makeLink({ title: '留下联系方式' });

    const shown = await call('GET', `/public/${key}`);

    expect(shown.json).toMatchObject({ state: 'open', title: '留下联系方式' });
    expect(shown.json.ask.blocks.map(({ id }: { id: string }) => id)).toEqual(['f_name', 'f_phone']);
    expect(JSON.stringify(shown.json)).not.toContain('内部备注');
  });

  test('takes an answer in the name of nobody, with the defaults of what it does not ask for', async () => {
    const { key } = await makeLink();

    const sent = await send(key, { values: { xingming: '陈岚', shouji: '138 0013 8000', neibubeizhu: '改掉' } });

    expect(sent.status).toBe(201);
    expect(await newest()).toMatchObject({
      ownerId: null,
      values: { xingming: '陈岚', shouji: '+8613800138000', neibubeizhu: '线上线索' },
    });
  });

  test('says at the field what is wrong, and keeps no place for it', async () => {
    const { key } = await makeLink({ quota: 1 });

    const wrong = await send(key, { values: { shouji: '12' } });
    const right = await send(key);

    expect(wrong.status).toBe(422);
    expect(wrong.json.errors.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual(['shouji', 'xingming']);
    expect(right.status).toBe(201);
  });

  test('sent twice with one key, also at the same moment, makes one record', async () => {
    const { key } = await makeLink();
    const before = (await records()).length;
    const once = answer();

    const all = await Promise.all(Array.from({ length: 6 }, () => call('POST', `/public/${key}/submissions`, once)));
    const again = await call('POST', `/public/${key}/submissions`, once);

    expect([...all, again].map(({ status }) => status)).toEqual(Array(7).fill(201));
    expect((await records()).length).toBe(before + 1);
  });

  test('takes no more than its quota, however many send at once', async () => {
    const { key, id } = await makeLink({ quota: 3 });

    const all = await Promise.all(Array.from({ length: 8 }, () => send(key)));

    expect(all.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(all.filter(({ status }) => status !== 201).map(codes)).toEqual(Array(5).fill(['full']));
    expect((await call('GET', `/public/${key}`)).json.state).toBe('full');
    expect((await call('GET', `/public-forms/${id}/status`, undefined, bearer)).json.submissions).toBe(3);
  });

  test('takes one answer a device where that is asked', async () => {
    const { key } = await makeLink({ oncePerDevice: true });
    const device = crypto.randomUUID();

    const first = await send(key, { device });
    const second = await send(key, { device });

    expect(first.status).toBe(201);
    expect(codes(second)).toEqual(['device']);
  });

  test.each([
    [{ isOpen: false }, 'closed'],
    [{ opensAt: '2999-01-01T00:00:00.000Z' }, 'not_yet'],
    [{ closesAt: '2020-01-01T00:00:00.000Z' }, 'closed'],
  ])('with %o shows nothing and takes nothing: %s', async (settings, state) => {
    const { key } = await makeLink(settings);

    expect((await call('GET', `/public/${key}`)).json).toMatchObject({ state, ask: null });
    expect(codes(await send(key))).toEqual([state]);
  });

  test('with a password opens to who knows it, until it changes', async () => {
    const { key, id } = await makeLink();
    await call('PUT', `/public-forms/${id}/password`, { password: '石榴2026' }, bearer);

    const shut = await call('GET', `/public/${key}`);
    const wrong = await call('POST', `/public/${key}/entry`, { password: '石榴' });
    const { entry } = (await call('POST', `/public/${key}/entry`, { password: '石榴2026' })).json;
    const opened = await call('GET', `/public/${key}?entry=${entry}`);
    const sent = await send(key, { entry });
    await call('PUT', `/public-forms/${id}/password`, { password: '石榴2027' }, bearer);

    expect(shut.json).toMatchObject({ state: 'password', ask: null });
    expect(codes(wrong)).toEqual(['password']);
    expect(opened.json.state).toBe('open');
    expect(sent.status).toBe(201);
    expect(codes(await send(key))).toEqual(['password']);
    expect(codes(await send(key, { entry }))).toEqual(['password']);
  });

  test('asks a machine to work, and takes each piece of work once', async () => {
    const { key } = await makeLink({ captcha: true });
    const { robotCheck } = (await call('GET', `/public/${key}`)).json.ask;
    const solved = { ...robotCheck, number: solve(robotCheck) };

    expect(codes(await send(key))).toEqual(['robot_check']);
    expect(codes(await send(key, { robotCheck: { ...solved, number: solved.number + 1 } }))).toEqual(['robot_check']);
    expect(codes(await send(key, { robotCheck: { ...solved, bits: 0, salt: `9${solved.salt}` } }))).toEqual([
      'robot_check',
    ]);
    expect((await send(key, { robotCheck: solved })).status).toBe(201);
    expect(codes(await send(key, { robotCheck: solved }))).toEqual(['robot_check']);
  });

  test('keeps where visitors came from and when they agreed', async () => {
    const { key } = await makeLink({
      capture: [
        { what: 'utm_source', field: 'f_source' },
        { what: 'referrer', field: 'f_secret' },
      ],
      consent: { text: '同意隐私政策', field: 'f_agreed' },
      thanks: { kind: 'redirect', url: 'https://example.com/thanks' },
    });
    const { thanks } = (await call('GET', `/public/${key}`)).json.ask;

    const referrer = `https://news.example.com/${'a'.repeat(600)}`;
    const refused = await send(key);
    const sent = await send(key, { consented: true, captured: { utm_source: '公众号', utm_term: '榫卯', referrer } });

    expect(codes(refused)).toEqual(['consent']);
    expect(sent.status).toBe(201);
    const { values } = await newest();
    expect(values.laiyuan).toBe('公众号');
    expect(values.neibubeizhu).toBe(referrer.slice(0, 500));
    expect(thanks).toEqual({ kind: 'redirect', url: 'https://example.com/thanks' });
    expect(Math.abs(Date.now() - Date.parse(values.tongyishijian))).toBeLessThan(60_000);
  });

  test('brings signed values along that its visitor cannot change', async () => {
    const { key, id } = await makeLink();
    const values = { f_name: '周宁', f_source: '老客户' };
    const { prefill } = (await call('POST', `/public-forms/${id}/prefill`, { values }, bearer)).json;
    const past = { values, until: '2020-01-01T00:00:00.000Z' };
    const old = (await call('POST', `/public-forms/${id}/prefill`, past, bearer)).json.prefill;

    const shown = await call('GET', `/public/${key}?prefill=${prefill}`);
    const sent = await send(key, { prefill, values: { xingming: '别人' } });

    expect(shown.json.ask.prefilled).toEqual({ xingming: '周宁' });
    expect(sent.status).toBe(201);
    expect(await newest()).toMatchObject({ values: { xingming: '周宁', laiyuan: '老客户' } });
    expect(codes(await call('GET', `/public/${key}?prefill=${prefill.replace('.', 'x.')}`))).toEqual(['prefill']);
    expect(codes(await send(key, { prefill: old }))).toEqual(['prefill']);
  });

  test('is not found once deleted, and goes with its form', async () => {
    const { key, id } = await makeLink();
    await call('DELETE', `/definitions/${id}`, undefined, bearer);

    expect((await call('GET', `/public/${key}`)).status).toBe(404);
    expect((await send(key)).status).toBe(404);
  });

  test('is refused where it asks for what strangers may not see, or lacks what it needs', async () => {
    const draft = { formId: form.id, fields: [], thanks: { kind: 'redirect', url: 'javascript:alert(1)' } };
    const link = await makeLink();
    const saved = await call('PUT', `/definitions/${link.id}/draft`, { revision: 1, draft }, bearer);

    const published = await call('POST', `/definitions/${link.id}/publish`, { revision: saved.json.revision }, bearer);

    expect(codes(published)).toEqual(['required', 'url']);
  });
});
