import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineFieldType } from '../field-type.ts';
import { formulasOfNoRecord } from '../form/surroundings.ts';
import { textIn } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import { Block } from './block.ts';
import { openDefinition } from './definition-shape.ts';
import { fitView } from './fit-view.ts';
import type { PublishedForm } from './form.ts';
import { publishView } from './publish-view.ts';
import { refsOf } from './refs.ts';
import { usesIn } from './used/uses-in.ts';
import { ViewDraft } from './view.ts';
import { wantedIndexes } from './wanted-indexes.ts';

const typeOf = (type: string, kind: ValueKind, sqlType: 'text' | 'numeric') =>
  defineFieldType({
    type,
    label: { zh: type, en: type },
    group: 'basic',
    icon: 'type',
    config: z.object({}),
    defaults: {},
    kind: () => kind,
    storage: () => ({ in: 'column', sqlType }),
    value: () => z.string(),
    format: String,
    parse: () => ({ ok: true, value: null }),
  });
const catalog = {
  select: typeOf('select', 'option', 'text'),
  number: typeOf('number', 'number', 'numeric'),
  text: typeOf('text', 'text', 'text'),
};
const blocks = [
  Block.parse({ id: 'f_stage', key: 'stage', type: 'select', label: '阶段' }),
  Block.parse({ id: 'f_amount', key: 'amount', type: 'number', label: '金额' }),
  Block.parse({ id: 'f_name', key: 'name', type: 'text', label: '名称' }),
];
const form = { id: 'form', key: 'deal', blocks, uniqueSets: [] } as unknown as PublishedForm;
const board = (settings: object) => ({ formId: 'form', name: '阶段看板', kind: 'kanban', settings });
const codesOf = (settings: object) => {
  const published = publishView(board(settings), blocks, catalog);
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ code, path }) => [path.join('.'), code]);
};

test('a view stored before there were kinds reads as a grid', () => {
  const stored = { formId: 'form', name: '全部', layout: 'grid', columns: [] };

  const view = ViewDraft.parse(openDefinition('view', stored));

  expect(view).toMatchObject({ kind: 'grid', settings: {} });
  expect(openDefinition('view', stored)).not.toHaveProperty('layout');
});

describe('publishing a board', () => {
  test('completes its settings', () => {
    const published = publishView(board({ group: 'f_stage', sums: ['f_amount'] }), blocks, catalog);

    expect(published).toMatchObject({
      ok: true,
      value: { settings: { group: 'f_stage', lanes: null, sums: ['f_amount'], limits: {}, stale: null, folded: [] } },
    });
  });

  test.each([
    [{}, [['settings.group', 'required']]],
    [{ group: 'f_gone' }, [['settings', 'unknown_field']]],
    [{ group: 'f_name' }, [['settings', 'unfit_field']]],
    [{ group: 'f_stage', sums: ['f_name'] }, [['settings', 'unfit_field']]],
    [{ group: 'f_stage', stale: { field: 'f_amount', days: 3 } }, [['settings', 'unfit_field']]],
    [{ group: 'f_stage', limits: { o_new: 0 } }, [['settings.limits.o_new', 'too_small']]],
  ])('refuses %j', (settings, issues) => {
    expect(codesOf(settings)).toEqual(issues);
  });
});

test('a board of which a field is gone goes on without it', () => {
  const view = ViewDraft.parse(board({ group: 'f_stage', lanes: 'f_gone', sums: ['f_gone', 'f_amount'] }));

  expect(fitView(view, form, catalog).settings).toMatchObject({ group: 'f_stage', lanes: null, sums: ['f_amount'] });
});

test('what a board names is referred to, and its columns need their field', () => {
  const view = board({ group: 'f_stage', sums: ['f_amount'] });
  const stored = { id: 'view', appId: 'app', kind: 'view' } as const;
  const essentialUses = (fieldId: string) =>
    usesIn(stored, view, { definitionId: 'form', fieldId }, catalog).map(({ essential }) => essential);

  expect(refsOf('view', view, catalog)).toEqual(['form', 'form/f_stage', 'form/f_amount']);
  expect(essentialUses('f_stage')).toEqual([true]);
  expect(essentialUses('f_amount')).toEqual([false]);
});

test('the index of a board begins with its columns and goes on in its order', () => {
  const sort = [{ field: 'f_amount', direction: 'desc' as const }];
  const view = ViewDraft.parse({ ...board({ group: 'f_stage' }), sort });

  const [index] = wantedIndexes(form, [{ id: 'v', view }], catalog);

  expect(index?.sql).toBe('("stage", "amount" desc nulls last, id desc) where deleted_at is null');
});

describe('a filter that compares with a formula', () => {
  const filtered = (formula: string) => ({
    formId: 'form',
    name: '大额',
    filter: { all: [{ field: 'f_amount', operator: 'at-least', operand: { kind: 'formula', formula } }] },
  });

  test('is published where the formula reads no field, and stays when the view is fitted to its form', () => {
    const published = publishView(filtered('ROUND(100 / 3, 2)'), blocks, catalog);
    if (!published.ok) throw new Error('It was refused.');

    expect(fitView(published.value, form, catalog, formulasOfNoRecord()).filter).toEqual(published.value.filter);
    expect(fitView(published.value, form, catalog).filter).toEqual(published.value.filter);
  });

  test.each([
    ['{f_amount} * 2', '先在表单里加一个公式字段'],
    ['"a"', '公式的结果与字段类型不同'],
    ['1 +', '这里少一个值'],
  ])('is refused at its place: %s', (formula, message) => {
    const published = publishView(filtered(formula), blocks, catalog);
    const [found] = !published.ok && published.error.code === 'invalid' ? published.error.issues : [];

    expect(found?.path).toEqual(['filter', 'all', 0, 'operand']);
    expect(textIn(found?.message ?? '', 'zh')).toContain(message);
  });

  test('counts as a use of the field', () => {
    const stored = { id: 'view', appId: 'app', kind: 'view' } as const;
    const uses = usesIn(stored, filtered('1 + 1'), { definitionId: 'form', fieldId: 'f_amount' }, catalog);

    expect(uses.map(({ place }) => textIn(place, 'zh'))).toEqual(['「大额」的筛选条件']);
  });
});
