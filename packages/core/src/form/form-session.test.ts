import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { Block } from '../definitions/block.ts';
import { defineFieldType } from '../field-type.ts';
import { fieldsOf } from '../records/storage.ts';
import { FormSession } from './form-session.ts';

const word = defineFieldType({
  type: 'word',
  label: { zh: '词', en: 'Word' },
  group: 'basic',
  icon: 'type',
  config: z.object({}),
  defaults: {},
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () => z.string().max(5),
  format: (value) => value,
  parse: () => ({ ok: true, value: null }),
});

const blocks = [
  Block.parse({ id: 'a', type: 'word', key: 'name', required: true }),
  Block.parse({ id: 'b', type: 'word', key: 'city' }),
];
const sessionOf = (initial = {}) => new FormSession(fieldsOf({ blocks }, { word }), initial);

describe('a form session', () => {
  test('is clean until a value differs from where it began, and clean again when it is put back', () => {
    const session = sessionOf({ name: '华为' });

    session.set('name', '华');
    expect(session.changes).toEqual({ name: '华' });
    session.set('name', '华为');

    expect(session.isDirty).toBe(false);
  });

  test('remembers what is stored while it is typed over, and nothing of a new record', () => {
    const session = sessionOf({ name: '华为' });
    session.set('name', '华');
    expect(session.storedOf('name')).toBe('华为');
    expect(session.storedOf('city')).toBeNull();

    const making = new FormSession(session.fields, { name: '华为' }, undefined, { isNew: true });
    expect(making.storedOf('name')).toBeNull();
  });

  test('takes an empty text, spaces and an empty list as nothing said', () => {
    const session = sessionOf();

    session.set('city', '  ');

    expect(session.isDirty).toBe(false);
    expect(session.valueOf('city')).toBeNull();
  });

  test('names the fields that hold it back, in reading order', () => {
    const session = sessionOf();
    session.set('city', 'far too long');

    expect(session.check()).toEqual(['name', 'city']);
    expect(session.issuesOf('name')[0]?.code).toBe('required');
  });

  test('looks again at a field with an issue as soon as it changes', () => {
    const session = sessionOf();
    session.check();

    session.set('name', '华为');

    expect(session.issuesOf('name')).toEqual([]);
  });

  test('puts issues of the server at their fields and gives back those of none', () => {
    const session = sessionOf();
    const message = { zh: '已有', en: 'Taken' };

    const elsewhere = session.applyIssues([
      { path: ['values', 'name'], code: 'not_unique', message },
      { path: [], code: 'limit', message },
    ]);

    expect(session.issuesOf('name')[0]?.code).toBe('not_unique');
    expect(elsewhere.map(({ code }) => code)).toEqual(['limit']);
  });

  test('tells only those who listen to the field that changed', () => {
    const session = sessionOf();
    const ofName = vi.fn();
    const ofCity = vi.fn();
    session.subscribe('name', ofName);
    session.subscribe('city', ofCity);

    session.set('name', '华为');

    expect(ofName).toHaveBeenCalledTimes(1);
    expect(ofCity).not.toHaveBeenCalled();
  });

  test('begins again from what is stored, keeping what a person chose to keep', () => {
    const session = sessionOf({ name: '旧', city: '深圳' });
    session.set('name', '我的');

    session.rebase({ name: '他的', city: '东莞' }, { name: '我的' });

    expect(session.changes).toEqual({ name: '我的' });
    expect(session.valueOf('city')).toBe('东莞');
  });
});
