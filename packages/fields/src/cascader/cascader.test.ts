import { textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { cascader } from './definition.ts';
import { addBelow, addInside, moveLine, removeLine, shiftLine } from './edit-lines.ts';
import { linesOf, readOutline, treeOf } from './tree.ts';

const nodes = treeOf([
  { id: 'east', label: '华东', depth: 0 },
  { id: 'zj', label: { zh: '浙江', en: 'Zhejiang' }, depth: 1 },
  { id: 'hz', label: '杭州', depth: 2 },
  { id: 'js', label: '江苏', depth: 1 },
  { id: 'north', label: '华北', depth: 0 },
  { id: 'other', label: '江苏', depth: 1 },
]);
const config = { ...cascader.defaults, nodes };
const read = (text: string, leafOnly = true) => {
  const parsed = cascader.parse(textCell(text), { ...config, leafOnly }, parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('a choice of a tree', () => {
  test.each([
    ['华东 / 浙江 / 杭州', ['east', 'zj', 'hz']],
    ['华东>Zhejiang>杭州', ['east', 'zj', 'hz']],
    ['杭州', ['east', 'zj', 'hz']],
    ['华北/江苏', ['north', 'other']],
    ['江苏', 'unknown_option'],
    ['华东/浙江', 'incomplete'],
    ['华东/安徽', 'unknown_option'],
  ])('%s is read as %o', (text, path) => {
    expect(read(text)).toEqual(path);
  });

  test('may end at a branch where the field lets it', () => {
    expect(read('华东/浙江', false)).toEqual(['east', 'zj']);
    expect(cascader.value(config).safeParse(['east', 'zj']).success).toBe(false);
    expect(cascader.value({ ...config, leafOnly: false }).parse(['east', 'zj'])).toEqual(['east', 'zj']);
  });

  test('is found by its last id after it has moved, and refused once it is gone', () => {
    expect(cascader.value(config).parse(['north', 'hz'])).toEqual(['east', 'zj', 'hz']);
    expect(cascader.value(config).safeParse(['east', 'sh']).success).toBe(false);
  });

  test('is said with its path or without', () => {
    const said = (showPath: boolean) => cascader.format(['east', 'zj', 'hz'], { ...config, showPath }, formatContext());
    expect([said(true), said(false)]).toEqual(['华东 / 浙江 / 杭州', '杭州']);
  });

  test('offers branches and leaves to those who filter, by their paths', () => {
    expect(cascader.choices?.(config).map(({ id, label }) => [id, label])).toContainEqual([
      'zj',
      { zh: '华东 / 浙江', en: '华东 / Zhejiang' },
    ]);
  });
});

describe('the outline of a tree', () => {
  const lines = linesOf(nodes);
  const drawn = (from: typeof lines) =>
    from.map(({ label, depth }) => `${'-'.repeat(depth)}${typeof label === 'string' ? label : label.zh}`);

  test('gives the tree back', () => {
    expect(treeOf(lines)).toEqual(nodes);
  });

  test('is read from indented lines and from the columns of a sheet', () => {
    expect(drawn(readOutline('华东\n  浙江\n    杭州\n华北'))).toEqual(['华东', '-浙江', '--杭州', '华北']);
    expect(drawn(readOutline('华东\t浙江\t杭州\n华东\t浙江\t宁波\n\t江苏\n华北\t河北'))).toEqual([
      '华东',
      '-浙江',
      '--杭州',
      '--宁波',
      '-江苏',
      '华北',
      '-河北',
    ]);
  });

  test('moves a line with all that stands below it, and nowhere it cannot be', () => {
    expect(drawn(moveLine(lines, 1, 1))).toEqual(['华东', '-江苏', '-浙江', '--杭州', '华北', '-江苏']);
    expect(drawn(moveLine(lines, 4, -1))).toEqual(['华北', '-江苏', '华东', '-浙江', '--杭州', '-江苏']);
    expect(moveLine(lines, 0, -1)).toEqual(lines);
    expect(drawn(shiftLine(lines, 4, 1)).slice(3)).toEqual(['-江苏', '-华北', '--江苏']);
    expect(shiftLine(lines, 0, 1)).toEqual(lines);
  });

  test('takes away a line with all that stands below it, and adds where asked', () => {
    expect(drawn(removeLine(lines, 0))).toEqual(['华北', '-江苏']);
    expect(drawn(addBelow(lines, 1))[3]).toBe('-');
    expect(drawn(addInside(lines, 3))[4]).toBe('--');
  });

  test('says what is wrong with it', () => {
    const codes = (from: typeof lines) => cascader.check({ ...config, nodes: treeOf(from) }).map(({ code }) => code);
    expect(codes([])).toEqual(['no_options']);
    expect(codes([...lines, { id: 'x', label: '华东', depth: 0 }])).toEqual(['duplicate_option']);
    expect(codes([...lines, { id: 'x', label: ' ', depth: 0 }])).toEqual(['no_label']);
    expect(codes([...lines, { id: 'hz', label: '杭', depth: 0 }])).toEqual(['repeats']);
  });
});
