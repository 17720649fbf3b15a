import { Block } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { answersTo, editorFields, labelsOf, scopeOf } from './editor-fields.ts';
import { judgeFormula } from './judge-formula.ts';

const block = (id: string, type: string, label: string, key: string) => Block.parse({ id, type, label, key });
const blocks = [
  block('f_price', 'number', '单价', 'dan_jia'),
  block('f_name', 'text', '客户名称', 'ke_hu_ming_cheng'),
  block('f_note', 'note', '说明', ''),
];
const fields = editorFields(blocks, 'zh');

describe('the fields of the editor', () => {
  test('are those that hold something to calculate with, then those of every record', () => {
    expect(fields.map(({ ref }) => ref).slice(0, 3)).toEqual(['f_price', 'f_name', '$id']);
    expect(scopeOf(fields).typeOf('$created_at')).toBe('moment');
    expect(labelsOf(fields).labelOf('f_price')).toBe('单价');
  });

  test('leave out the field that is calculated', () => {
    expect(editorFields(blocks, 'zh', 'f_price').map(({ ref }) => ref)).not.toContain('f_price');
  });

  test.each(['客户', 'kehu', 'khmc', 'mingcheng', ''])('are found by %s', (needle) => {
    expect(fields.filter((field) => answersTo(field, needle)).map(({ ref }) => ref)).toContain('f_name');
  });
});

describe('a subform', () => {
  const withLines = [
    ...blocks,
    block('f_lines', 'subform', '明细', 'ming_xi'),
    { ...block('c_amount', 'number', '小计', 'xiao_ji'), parent: 'f_lines' },
    { ...block('c_count', 'number', '数量', 'shu_liang'), parent: 'f_lines' },
  ];

  test('offers its columns as lists', () => {
    const found = editorFields(withLines, 'zh');

    expect(found).toContainEqual(
      expect.objectContaining({ ref: 'f_lines.c_amount', label: '明细.小计', type: { list: 'number' } }),
    );
    expect(judgeFormula('SUM({f_lines.c_amount})', scopeOf(found), { wants: 'number' }).ok).toBe(true);
  });

  test('offers a column that is calculated the cells of its row first', () => {
    expect(editorFields(withLines, 'zh', 'c_amount')[0]).toMatchObject({
      ref: 'c_count',
      label: '数量',
      type: 'number',
    });
  });
});

describe('a formula is judged by its place', () => {
  const scope = scopeOf(fields);

  test('right where the result fits', () => {
    expect(judgeFormula('{f_price} * 2', scope, { wants: 'number' })).toMatchObject({ ok: true, type: 'number' });
  });

  test('wrong where it does not', () => {
    expect(judgeFormula('{f_name}', scope, { wants: 'number' })).toMatchObject({
      ok: false,
      issues: [{ code: 'wrong_result' }],
    });
  });

  test('wrong where it is written wrong', () => {
    expect(judgeFormula('{f_price} +', scope, {})).toMatchObject({ ok: false, issues: [{ code: 'operand_missing' }] });
  });
});
