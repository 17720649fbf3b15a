import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { checkbox } from '../checkbox/definition.ts';
import { checkboxView } from '../checkbox/view.tsx';
import { radio } from '../radio/definition.ts';
import { radioView } from '../radio/view.tsx';
import { rating } from '../rating/definition.ts';
import { ratingView } from '../rating/view.tsx';
import { select } from '../select/definition.ts';
import { selectView } from '../select/view.tsx';
import { switchField } from '../switch/definition.ts';
import { switchView } from '../switch/view.tsx';
import { tags } from '../tags/definition.ts';
import { tagsView } from '../tags/view.tsx';
import { viewContext } from '../test-contexts.ts';
import { OptionSettings } from './option-settings.tsx';

const zh = viewContext();
const en = viewContext({ locale: 'en' });
const draw = (element: ReactElement) => renderToStaticMarkup(element);
const asked = { id: 'f', context: zh, onChange: () => undefined };

describe('options in sight', () => {
  test('radio buttons show every label, leave out the disabled and keep a deleted value in sight', () => {
    const [first, ...rest] = radio.defaults.options;
    const config = {
      ...radio.defaults,
      options: [{ ...first, disabled: true }, ...rest] as typeof radio.defaults.options,
    };
    const html = draw(<radioView.Input {...asked} config={config} value="gone" />);
    expect(html).not.toContain('选项 1');
    expect(html).toContain('选项 3');
    expect(html).toContain('已删除的选项');
  });

  test('checkboxes past the most picks cannot be ticked', () => {
    const config = { ...checkbox.defaults, maxPicks: 1, selectAll: true };
    const html = draw(<checkboxView.Input {...asked} config={config} value={['option_2']} />);
    expect(html.match(/<input[^>]*disabled/g)).toHaveLength(2);
    expect(html).not.toContain('全选');
  });
});

test('a value is a tag in the colour of its option and the language of the reader', () => {
  const html = draw(<selectView.Cell value="option_2" config={select.defaults} context={en} />);
  expect(html).toContain('Option 2');
  expect(html).toContain('--mo-opt-gold-bg');
  expect(draw(<selectView.Cell value={null} config={select.defaults} context={en} />)).toBe('');
});

test('a list is labelled, described and marked invalid', () => {
  const html = draw(
    <selectView.Input {...asked} id="stage" value="option_1" config={select.defaults} invalid ariaDescribedBy="why" />,
  );
  expect(html).toContain('id="stage"');
  expect(html).toContain('aria-describedby="why"');
  expect(html).toContain('aria-invalid="true"');
});

test.each(['switch', 'checkbox', 'yes-no'] as const)('a yes-or-no drawn as %s can be operated', (appearance) => {
  const config = { ...switchField.defaults, appearance };
  const html = draw(<switchView.Input {...asked} config={config} value={true} />);
  expect(html).toMatch(/role="switch"|type="checkbox"|type="radio"/);
  expect(draw(<switchView.Cell value={true} config={config} context={zh} />)).toContain('是');
});

test('a rating says its number and its words', () => {
  const config = { ...rating.defaults, captions: ['差', '一般', { zh: '好', en: 'Good' }] };
  const html = draw(<ratingView.Display value={3} config={config} context={en} />);
  expect(html).toContain('aria-label="3/5"');
  expect(html).toContain('Good');
});

test('a free tag has the same colour everywhere', () => {
  const colorIn = (html: string) => /--mo-opt-(\w+)-bg/.exec(html)?.[1];
  const inCell = colorIn(draw(<tagsView.Cell value={['年框']} config={tags.defaults} context={zh} />));
  const onPage = colorIn(draw(<tagsView.Display value={['年框']} config={tags.defaults} context={en} />));
  expect(inCell).toBeDefined();
  expect(onPage).toBe(inCell);
});

test('the settings list every option with its name, place and removal', () => {
  const html = draw(<OptionSettings config={radio.defaults} onChange={() => undefined} context={zh} />);
  expect(html.match(/aria-label="选项名称"/g)).toHaveLength(3);
  expect(html.match(/aria-label="上移"/g)).toHaveLength(3);
  expect(html).toContain('批量添加');
});

test('buttons and boxes say what to do while nothing can be chosen', () => {
  const nothing = { parent: 'f_kind', options: [] };
  const buttons = draw(<radioView.Input {...asked} config={{ ...radio.defaults, ...nothing }} value={null} />);
  const boxes = draw(<checkboxView.Input {...asked} config={{ ...checkbox.defaults, ...nothing }} value={null} />);
  expect(buttons).toContain('先选好上级选项');
  expect(boxes).toContain('先选好上级选项');
});

test('options in sight end with a way to add one, where that is allowed and the field can be changed', () => {
  const adding = { addOption: async () => null };
  expect(draw(<radioView.Input {...asked} {...adding} config={radio.defaults} value={null} />)).toContain('新增选项');
  expect(draw(<checkboxView.Input {...asked} {...adding} config={checkbox.defaults} value={null} />)).toContain(
    '新增选项',
  );
  expect(draw(<radioView.Input {...asked} config={radio.defaults} value={null} />)).not.toContain('新增选项');
  expect(draw(<radioView.Input {...asked} {...adding} disabled config={radio.defaults} value={null} />)).not.toContain(
    '新增选项',
  );
});
