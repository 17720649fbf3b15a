import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Block, type DefaultValue } from '../definitions/block.ts';
import { defineFieldType } from '../field-type.ts';
import { issue } from '../issues.ts';
import { fieldsOf } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';
import { defaultValue } from './default-value.ts';

const typeOf = (kind: ValueKind) =>
  defineFieldType({
    type: 'any',
    label: { zh: '值', en: 'Value' },
    group: 'basic',
    icon: 'type',
    config: z.object({}),
    defaults: {},
    kind: () => kind,
    storage: () => ({ in: 'column', sqlType: 'text' }),
    value: () => z.string(),
    format: (value) => value,
    parse: (cell, _config, { find }) => {
      const text = cell.kind === 'text' ? cell.text : '';
      const [found] = kind === 'record' ? find('record', text) : [text];
      return found === undefined
        ? { ok: false, error: issue([], 'not_found', { zh: '没有', en: 'None' }) }
        : { ok: true, value: found };
    },
  });

const actor = { userId: 'u1', departmentIds: ['d1', 'd2'], timeZone: 'Asia/Shanghai', locale: 'zh' } as const;
const now = new Date('2026-12-17T17:30:05Z');

function begin(kind: ValueKind, start: DefaultValue, parameters?: (name: string) => string | null) {
  const blocks = [Block.parse({ id: 'f', type: 'any', key: 'f', default: start })];
  const [field] = fieldsOf({ blocks }, { any: typeOf(kind) });
  if (!field) throw new Error('no field');
  return defaultValue(field, actor, now, parameters);
}

describe('what a field starts from', () => {
  test('is a constant, the person or their main department', () => {
    expect(begin('text', { kind: 'constant', value: '新' })).toBe('新');
    expect(begin('members', { kind: 'current-user' })).toEqual(['u1']);
    expect(begin('department', { kind: 'current-department' })).toBe('d1');
  });

  test('is now as precisely as the field is, on the clocks of the organisation', () => {
    expect(begin('date', { kind: 'now' })).toBe('2026-12-18');
    expect(begin('time', { kind: 'now' })).toBe('01:30:05');
    expect(begin('moment', { kind: 'now' })).toBe('2026-12-17T17:30:05.000Z');
  });

  test('comes from the address, where records are named by id', () => {
    const id = '0198F000-0000-7000-8000-000000000001';
    const given = (name: string) => ({ customer: id, name: '华为' })[name] ?? null;

    expect(begin('text', { kind: 'url', parameter: 'name' }, given)).toBe('华为');
    expect(begin('record', { kind: 'url', parameter: 'customer' }, given)).toBe(id.toLowerCase());
    expect(begin('record', { kind: 'url', parameter: 'name' }, given)).toBeNull();
    expect(begin('text', { kind: 'url', parameter: 'name' })).toBeNull();
  });
});
