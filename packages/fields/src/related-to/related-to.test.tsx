import { textCell } from '@mortise/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../picking/names-in.ts';
import { formatContext, parseContext, viewContext } from '../test-contexts.ts';
import { relatedTo } from './definition.ts';
import { relatedToView } from './view.tsx';

const [lead, customer] = ['0198b000-0000-7000-8000-000000000001', '0198b000-0000-7000-8000-000000000002'];
const [one, two] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'];
const forms = [
  { formId: lead, label: { zh: '线索', en: 'Lead' } },
  { formId: customer, label: { zh: '客户', en: 'Customer' } },
];
const config = { ...relatedTo.defaults, forms };

describe('a value', () => {
  const schema = relatedTo.value(config);

  test('names a record of one of the forms', () => {
    expect(schema.parse({ formId: lead, id: one.toUpperCase() })).toEqual({ formId: lead, id: one });
    expect(schema.safeParse({ formId: one, id: one }).success).toBe(false);
    expect(schema.safeParse({ formId: lead, id: 'x' }).success).toBe(false);
    expect(schema.safeParse(one).success).toBe(false);
  });

  test('is written as the form and the title, in the language of the reader', () => {
    const value = { formId: customer, id: one };
    const titleOf = () => '朗泽机电';
    expect(relatedTo.format(value, config, formatContext({ titleOf }))).toBe('客户：朗泽机电');
    expect(relatedTo.format(value, config, formatContext({ titleOf, locale: 'en' }))).toBe('Customer: 朗泽机电');
    expect(relatedTo.format(value, config, formatContext())).toBe(`客户：${one}`);
  });
});

describe('several records', () => {
  const several = { ...config, multiple: true };
  const [first, second] = [
    { formId: customer, id: one },
    { formId: lead, id: two },
  ];

  test('are a list in the order of choosing, none of them twice', () => {
    expect(relatedTo.kind(several)).toBe('pointers');
    const schema = relatedTo.value(several);
    expect(schema.parse([second, first, { ...second, id: two.toUpperCase() }])).toEqual([second, first]);
    expect(schema.safeParse([]).success).toBe(false);
    expect(schema.safeParse(first).success).toBe(false);
    expect(schema.safeParse([first, { formId: one, id: one }]).success).toBe(false);
  });

  test('are written one after the other, and read again as they are written', () => {
    const titles: Record<string, string> = { [one]: '朗泽', [two]: '海曜' };
    const context = formatContext({ titleOf: (id) => titles[id] });
    expect(relatedTo.format([first, second], several, context)).toBe('客户：朗泽、线索：海曜');
    const english = relatedTo.format([first, second], several, { ...context, locale: 'en' });
    expect(english).toBe('Customer: 朗泽, Lead: 海曜');
    const bearers: Record<string, string[]> = { [`${customer} 朗泽`]: [one], [`${lead} 海曜`]: [two] };
    const find = (_: string, text: string, formId = '') => bearers[`${formId} ${text}`] ?? [];
    const parse = (text: string) => relatedTo.parse(textCell(text), several, parseContext({ find }));
    for (const text of ['客户：朗泽、线索：海曜', english, '朗泽；海曜', '朗泽，海曜，朗泽'])
      expect(parse(text)).toEqual({ ok: true, value: [first, second] });
    expect(parse('朗泽')).toEqual({ ok: true, value: [first] });
    expect(parse('朗泽、没有')).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(parse('')).toEqual({ ok: true, value: null });
  });

  test('may bear commas in their titles where the cell is such a title', () => {
    const find = (_: string, text: string, formId = '') => (formId === lead && text === '朗泽,海曜' ? [two] : []);
    expect(relatedTo.parse(textCell('朗泽,海曜'), several, parseContext({ find }))).toEqual({
      ok: true,
      value: [second],
    });
  });

  test('are looked up by every name that the cell may hold', () => {
    expect(namesIn('客户：朗泽、海曜', 'pointers')).toEqual(
      expect.arrayContaining(['客户：朗泽、海曜', '朗泽、海曜', '客户：朗泽', '朗泽', '海曜']),
    );
    expect(namesIn('朗泽、海曜', 'records')).toEqual(['朗泽、海曜', '朗泽', '海曜']);
    expect(namesIn('朗泽、海曜', 'record')).toEqual(['朗泽、海曜']);
  });
});

describe('a cell of a sheet', () => {
  const titles: Record<string, string[]> = {
    [`${lead} 朗泽`]: [one],
    [`${customer} 朗泽`]: [two],
    [`${lead} 海曜`]: [two],
  };
  const find = (_: string, text: string, formId = '') => titles[`${formId} ${text}`] ?? [];
  const parse = (text: string) => relatedTo.parse(textCell(text), config, parseContext({ find }));

  test('is found by its title, whichever form it is of', () => {
    expect(parse('海曜')).toEqual({ ok: true, value: { formId: lead, id: two } });
    expect(parse('没有')).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  test('that two forms have is found by the form before it', () => {
    expect(parse('朗泽')).toMatchObject({ ok: false, error: { code: 'ambiguous' } });
    expect(parse('客户：朗泽')).toEqual({ ok: true, value: { formId: customer, id: two } });
    expect(parse('Lead: 朗泽')).toEqual({ ok: true, value: { formId: lead, id: one } });
    expect(parse('客户：海曜')).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });
});

test('the builder chooses at least two forms, none of them twice', () => {
  const of = (...ids: string[]) => relatedTo.check({ ...config, forms: ids.map((formId) => ({ formId, label: '' })) });
  expect(of(lead, customer)).toEqual([]);
  expect(of(lead)).toMatchObject([{ code: 'few_forms' }]);
  expect(of(lead, lead)).toMatchObject([{ code: 'few_forms' }]);
  expect(of(lead, customer, lead)).toMatchObject([{ code: 'few_forms' }]);
});

describe('on screen', () => {
  const draw = (element: ReactElement) => renderToStaticMarkup(element);
  const context = viewContext({ titleOf: (id) => (id === one ? '朗泽机电' : undefined) });

  test('a record is a chip and a link', () => {
    const open = { ...context, openRecord: () => undefined };
    const html = draw(<relatedToView.Cell value={{ formId: customer, id: one }} config={config} context={open} />);
    expect(html).toMatch(/mo-tag[^>]*>客户<.*<button[^>]*>朗泽机电/);
  });

  test('one that is not visible is said, not shown as an id', () => {
    const html = draw(
      <relatedToView.Display value={{ formId: customer, id: two }} config={config} context={context} />,
    );
    expect(html).toContain('无权查看');
  });

  test('several are chips, each with its form, in the input and on the page', () => {
    const several = { ...config, multiple: true };
    const value = [
      { formId: customer, id: one },
      { formId: lead, id: two },
    ];
    const shown = draw(<relatedToView.Display value={value} config={several} context={context} />);
    expect(shown).toMatch(/客户.*朗泽机电.*线索.*无权查看/);
    const input = draw(
      <relatedToView.Input id="f" value={value} config={several} context={context} onChange={() => undefined} />,
    );
    expect(input).toMatch(/客户.*朗泽机电.*aria-label="移除 朗泽机电".*线索/);
  });

  test('the input stands at the form of what is chosen', () => {
    const asked = { id: 'f', config, context, onChange: () => undefined };
    expect(draw(<relatedToView.Input {...asked} value={{ formId: customer, id: one }} />)).toMatch(/客户.*朗泽机电/);
    expect(draw(<relatedToView.Input {...asked} value={null} />)).toMatch(/线索.*选择一条记录/);
  });
});
