import { textCell } from '@mortise/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
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

  test('the input stands at the form of what is chosen', () => {
    const asked = { id: 'f', config, context, onChange: () => undefined };
    expect(draw(<relatedToView.Input {...asked} value={{ formId: customer, id: one }} />)).toMatch(/客户.*朗泽机电/);
    expect(draw(<relatedToView.Input {...asked} value={null} />)).toMatch(/线索.*选择一条记录/);
  });
});
