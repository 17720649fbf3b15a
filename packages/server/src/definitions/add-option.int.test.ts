import { type Access, type FormDraft, type Option, visitor } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { definitionUseCases } from './definition-use-cases.ts';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

const option = (id: string, more: Partial<Option> = {}): Option => ({ id, label: id, color: 'indigo', ...more });
const labelsIn = (content: unknown, fieldId = 'source') =>
  (optionsIn(content, fieldId) as Option[]).map(({ label }) => label);
const optionsIn = (content: unknown, fieldId = 'source') =>
  (content as FormDraft).blocks.find(({ id }) => id === fieldId)?.config.options;

/** A published form with one choice, to which `config` is added. */
async function world(config: Record<string, unknown> = {}, others: readonly Record<string, unknown>[] = []) {
  const made = overDatabase(database.pool, fieldTypes);
  const app = unwrap(await made.createDefinition(builder, { kind: 'app', name: '应用' }));
  const source = {
    id: 'source',
    type: 'select',
    key: 'source',
    label: '来源',
    config: { options: [option('展会'), option('转介绍')], mayAdd: true, ...config },
  };
  const draft = { name: '线索', blocks: [...others, source] };
  const form = unwrap(await made.createDefinition(builder, { kind: 'form', appId: app.id, name: '线索', draft }));
  unwrap(await made.publishDefinition(builder, { id: form.id, revision: form.revision }));
  const stored = async () => unwrap(await made.getDefinition(builder, { id: form.id }));
  const add = (label: string, actor = member, above: string | null = null) =>
    made.addOption(actor, { formId: form.id, fieldId: 'source', label, above });
  return { ...made, app, formId: form.id, draft, stored, add };
}

test('whoever fills in adds an option, which is published at once in the next colour, and noted with their name', async () => {
  const { formId, add, stored, listVersions } = await world();

  const added = unwrap(await add('  抖音\t直播 '));

  expect(added).toMatchObject({ label: '抖音 直播', color: 'gold' });
  const { published, draft, version } = await stored();
  expect([version, labelsIn(published), labelsIn(draft)]).toEqual([
    2,
    ['展会', '转介绍', '抖音 直播'],
    ['展会', '转介绍', '抖音 直播'],
  ]);
  const [latest] = unwrap(await listVersions(builder, { id: formId }));
  expect(latest).toMatchObject({ by: member.userId, note: '填写时新增选项「抖音 直播」' });
});

test('work in progress is not published with it, and its publication keeps the option', async () => {
  const { formId, draft, add, stored, saveDraft, publishDefinition } = await world();
  const phone = { id: 'phone', type: 'text', key: 'phone', label: '电话' };
  const { revision } = await stored();
  unwrap(await saveDraft(builder, { id: formId, revision, draft: { ...draft, blocks: [...draft.blocks, phone] } }));

  unwrap(await add('官网'));

  const now = await stored();
  expect((now.published as FormDraft).blocks.map(({ id }) => id)).toEqual(['source']);
  expect((now.draft as FormDraft).blocks.map(({ id }) => id)).toEqual(['source', 'phone']);
  const published = unwrap(await publishDefinition(builder, { id: formId, revision: now.revision }));
  expect(labelsIn(published.published)).toEqual(['展会', '转介绍', '官网']);
});

test('a builder who saves what they had before it hears of a conflict, and loses nothing', async () => {
  const { formId, draft, add, stored, saveDraft } = await world();
  const { revision } = await stored();
  unwrap(await add('官网'));

  const saved = await saveDraft(builder, { id: formId, revision, draft: { ...draft, name: '商机' } });

  expect(saved).toMatchObject({ ok: false, error: { code: 'conflict', expected: revision } });
  const current = saved.ok || saved.error.code !== 'conflict' ? null : saved.error.current;
  expect(labelsIn((current as { draft: unknown }).draft)).toEqual(['展会', '转介绍', '官网']);
});

test('an option that the draft has under that name already is taken over', async () => {
  const { formId, draft, add, stored, saveDraft } = await world();
  const options = [option('展会'), option('转介绍'), option('web', { label: '官网', color: 'pink' })];
  const blocks = [{ ...draft.blocks[0], config: { options, mayAdd: true } }];
  unwrap(await saveDraft(builder, { id: formId, revision: (await stored()).revision, draft: { ...draft, blocks } }));

  expect(unwrap(await add('官网'))).toMatchObject({ id: 'web', color: 'pink' });

  const { published, draft: now } = await stored();
  expect(optionsIn(published)).toEqual(options);
  expect(optionsIn(now)).toEqual(options);
});

test('a label that is there gives its option, however it is written, and nothing is published', async () => {
  const { add, stored } = await world({ options: [option('expo', { label: { zh: '展会', en: 'Trade Fair' } })] });

  expect(unwrap(await add('展会'))).toMatchObject({ id: 'expo' });
  expect(unwrap(await add('ＴＲＡＤＥ  fair'))).toMatchObject({ id: 'expo' });
  expect((await stored()).version).toBe(1);
});

test('people who add the same in the same moment get one option, and different ones all stay', async () => {
  const { add, stored } = await world();

  const same = (await Promise.all(Array.from({ length: 6 }, () => add('抖音')))).map(unwrap);
  const different = ['微信', '官网', '电话', '短信'];
  await Promise.all(different.map(async (label) => unwrap(await add(label))));

  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  const { published, draft } = await stored();
  expect(labelsIn(published).slice(0, 3)).toEqual(['展会', '转介绍', '抖音']);
  expect(new Set(labelsIn(published).slice(3))).toEqual(new Set(different));
  expect(optionsIn(draft)).toEqual(optionsIn(published));
});

test('a field that does not allow it takes no option', async () => {
  const { add } = await world({ mayAdd: false });

  expect(await add('官网')).toMatchObject({ error: { code: 'invalid', issues: [{ code: 'options_closed' }] } });
});

test.each([
  ['   ', 'no_label'],
  ['长'.repeat(101), 'too_long'],
  ['黄页', 'disabled_option'],
])('the label "%s" is refused as %s', async (label, code) => {
  const { add, stored } = await world({ options: [option('展会'), option('黄页', { disabled: true })] });

  expect(await add(label)).toMatchObject({ error: { code: 'invalid', issues: [{ code }] } });
  expect((await stored()).version).toBe(1);
});

test('a list that is full takes no more', async () => {
  const { add } = await world({ options: Array.from({ length: 1000 }, (_, index) => option(`选项${index}`)) });

  expect(await add('再一个')).toMatchObject({ error: { issues: [{ code: 'too_many_options' }] } });
  expect(unwrap(await add('选项7'))).toMatchObject({ id: '选项7' });
});

test.each<[string, Partial<Access>, string]>([
  ['may not read the form', { mayOnForm: () => false }, 'not_found'],
  ['may only read the form', { mayOnForm: (_, operation) => operation === 'read' }, 'forbidden'],
  ['does not see the field', { fieldRight: () => 'hidden' }, 'not_found'],
  ['may not change the field', { fieldRight: () => 'read' }, 'forbidden'],
])('who %s adds none', async (_, lacking, code) => {
  const { ports, formId, stored } = await world();
  const { addOption } = definitionUseCases({ ...ports, access: { ...ports.access, ...lacking } });

  expect(await addOption(member, { formId, fieldId: 'source', label: '官网' })).toMatchObject({ error: { code } });
  expect((await stored()).version).toBe(1);
});

test('a visitor with a public link adds none', async () => {
  const { add, formId } = await world();
  const stranger = visitor('Asia/Shanghai', 'zh', { formId, fieldIds: ['source'], recordId: null });

  expect(await add('官网', stranger)).toMatchObject({ error: { code: 'forbidden' } });
});

test('an option of a shared set goes into the set, and every form that uses it follows', async () => {
  const { app, createDefinition, publishDefinition, getDefinition, addOption } = await world();
  const draft = { name: '来源', options: [option('展会')] };
  const set = unwrap(await createDefinition(builder, { kind: 'option-set', appId: app.id, draft }));
  const forms = [];
  for (const mayAdd of [true, false]) {
    const block = {
      id: 'source',
      type: 'multiselect',
      key: 'source',
      label: '来源',
      config: { optionSet: set.id, mayAdd },
    };
    const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
    forms.push(
      unwrap(await publishDefinition(builder, { id: form.id, revision: 1, draft: { name: '客户', blocks: [block] } })),
    );
  }
  const [open, closed] = forms.map(({ id }) => id);

  unwrap(await addOption(member, { formId: open ?? '', fieldId: 'source', label: '官网' }));

  expect(await addOption(member, { formId: closed ?? '', fieldId: 'source', label: '电话' })).toMatchObject({
    ok: false,
  });
  const stored = unwrap(await getDefinition(builder, { id: set.id }));
  expect(
    [stored.published, stored.draft].map((one) => (one as typeof draft).options.map(({ label }) => label)),
  ).toEqual([
    ['展会', '官网'],
    ['展会', '官网'],
  ]);
  for (const id of [open, closed])
    expect(labelsIn(unwrap(await getDefinition(builder, { id: id ?? '' })).published)).toEqual(['展会', '官网']);
});

test('an option added below another may be picked there, also where it was known elsewhere', async () => {
  const city = (allowed: Record<string, string[]>) => ({
    options: [option('朝阳'), option('西湖')],
    parent: 'province',
    allowed,
  });
  const province = {
    id: 'province',
    type: 'select',
    key: 'province',
    label: '省',
    config: { options: [option('北京'), option('浙江')] },
  };
  const { add, stored } = await world(city({ 北京: ['朝阳'], 浙江: ['西湖'] }), [province]);

  const added = unwrap(await add('余杭', member, '浙江'));
  unwrap(await add('朝阳', member, '浙江'));

  const { published, draft } = await stored();
  for (const content of [published, draft])
    expect((content as FormDraft).blocks.find(({ id }) => id === 'source')?.config.allowed).toEqual({
      北京: ['朝阳'],
      浙江: ['西湖', added.id, '朝阳'],
    });
  expect(labelsIn(published)).toEqual(['朝阳', '西湖', '余杭']);
});
