import { Block, type FormatContext, fieldsOf } from '@mortise/core';
import { describedField, fieldTypes, startComparison } from '@mortise/fields';
import { describe, expect, it } from 'vitest';
import { type ListField, listFields } from '../list/list-fields.ts';
import { allRights } from '../rights/form-rights.ts';
import { chipText, filterOf, partsOf, withoutPart, withPart } from './filter-parts.ts';

const blocks = [
  { id: 'name', type: 'text', key: 'name', label: '商机名称' },
  { id: 'due', type: 'datetime', key: 'due', label: '预计成交' },
  {
    id: 'stage',
    type: 'select',
    key: 'stage',
    label: '阶段',
    config: { options: [{ id: 'o1', label: '方案报价', color: 'sky' }] },
  },
].map((block) => Block.parse(block));
const fields = listFields({ fields: fieldsOf({ blocks }, fieldTypes), rights: allRights });
const fieldOf = (id: string) => fields.find((field) => field.id === id);
const one = (id: string) => fieldOf(id) as ListField;
const format: FormatContext = { locale: 'zh', timeZone: 'Asia/Shanghai', titleOf: () => undefined };
const context = { locale: 'zh' as const, fieldOf: describedField(fieldOf, format) };

describe('the parts of a filter', () => {
  it('stand beside each other as long as all must hold', () => {
    const a = startComparison(one('name'));
    const b = startComparison(one('due'));
    expect(partsOf({ all: [a, b] })).toEqual([a, b]);
    expect(partsOf({ any: [a, b] })).toEqual([{ any: [a, b] }]);
    expect(partsOf(null)).toEqual([]);
    expect(withoutPart({ all: [a, b] }, 0)).toEqual({ all: [b] });
    expect(withoutPart({ all: [a] }, 0)).toBeNull();
    expect(withPart(null, 0, a)).toEqual({ all: [a] });
    expect(filterOf([])).toBeNull();
  });
});

describe('a chip', () => {
  it('says the field and then what is asked of it', () => {
    const part = {
      field: 'due',
      operator: 'within',
      operand: { kind: 'relative' as const, range: 'this-quarter' as const },
    };
    expect(chipText(part, context)).toEqual({ field: '预计成交', rest: '属于 本季度' });
  });

  it('says options by their labels and texts as they are', () => {
    const stage = { field: 'stage', operator: 'is-one-of', operand: { kind: 'constant' as const, value: ['o1'] } };
    expect(chipText(stage, context).rest).toContain('方案报价');
    const name = { field: 'name', operator: 'contains', operand: { kind: 'constant' as const, value: '华' } };
    expect(chipText(name, context)).toEqual({ field: '商机名称', rest: '包含 华' });
  });

  it('says a group as one sentence', () => {
    const empty = { field: 'name', operator: 'is-empty' };
    const group = { any: [empty, { field: 'due', operator: 'is-empty' }] };
    expect(chipText(group, context)).toEqual({ field: '', rest: '商机名称 为空 或 预计成交 为空' });
  });
});
