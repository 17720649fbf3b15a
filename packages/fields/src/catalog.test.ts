import { readdirSync } from 'node:fs';
import {
  blank,
  cellOf,
  type FieldType,
  fieldGroups,
  isFieldType,
  readCell,
  type SqlType,
  settingControls,
  settingsOf,
  storedCellOf,
  textCell,
  type ValueKind,
} from '@mortise/core';
import fc from 'fast-check';
import { icons } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from './catalog.ts';
import { samples } from './samples.ts';
import { formatContext, parseContext } from './test-contexts.ts';
import { fieldViews } from './views.tsx';

type AnyType = FieldType<Record<string, unknown>, unknown>;
const entries = Object.entries(fieldTypes as unknown as Record<string, AnyType>);
const samplesOf = (name: string) => (samples as unknown as Record<string, readonly unknown[]>)[name] ?? [];
const cases = entries.flatMap(([name, type]) => samplesOf(name).map((value) => ({ name, type, value })));

const columnsOf: Record<ValueKind, readonly SqlType[]> = {
  text: ['text'],
  number: ['numeric', 'numeric(20,4)', 'integer'],
  boolean: ['boolean'],
  date: ['date'],
  moment: ['timestamptz'],
  time: ['time'],
  option: ['text'],
  options: ['text[]'],
  tags: ['text[]'],
  member: ['uuid'],
  members: ['uuid[]'],
  department: ['uuid'],
  departments: ['uuid[]'],
  record: ['uuid'],
  records: ['uuid[]'],
  pointer: ['jsonb'],
  pointers: ['jsonb'],
  address: ['jsonb'],
  files: ['jsonb'],
  period: ['jsonb'],
  place: ['jsonb'],
  html: ['text'],
  rows: [],
  none: [],
};

/** Shreds of what cells hold, in any order, and noise. */
const cellTexts = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '1',
        '3',
        '0',
        '2024',
        '12.5',
        ',',
        '.',
        '-',
        '/',
        ':',
        ' ',
        '年',
        '月',
        '日',
        '¥',
        '$',
        '%',
        '万',
        '(',
        ')',
        '+86',
        '138',
        '0571',
        'T',
        'Z',
        '@',
        'a.com',
        'http://',
        '浙江省',
        '杭州',
        '西湖区',
        '是',
        '、',
        '\n',
        '\u0000',
        '💥',
        '<b>',
        '&lt;',
      ),
      { maxLength: 8 },
    )
    .map((shreds) => shreds.join('')),
  fc.string({ unit: 'binary', maxLength: 600 }),
);

describe.each(entries)('the field type %s', (name, type) => {
  test('is registered under the name that definitions store', () => {
    expect(type.type).toBe(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('speaks both languages and stands in the palette', () => {
    expect(type.label.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(type.label.en).toMatch(/^[A-Z][\x20-\x7e]*$/);
    expect(type.aliases.length).toBeGreaterThan(0);
    expect(fieldGroups).toContain(type.group);
  });

  test('has an icon that exists', () => {
    const pascal = type.icon.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
    expect(Object.keys(icons)).toContain(pascal);
  });

  test('accepts its own defaults, also after a trip through JSON', () => {
    expect(type.config.parse(type.defaults)).toEqual(type.defaults);
    expect(JSON.parse(JSON.stringify(type.defaults))).toEqual(type.defaults);
  });

  test('tells the inspector how to draw each setting, in both languages', () => {
    const settings = settingsOf(type.config);

    expect(settings.map(({ property }) => property)).toEqual(expect.arrayContaining(Object.keys(type.defaults)));
    for (const { setting } of settings) {
      expect(setting.label.zh).toMatch(/\S/);
      expect(setting.label.en).toMatch(/\S/);
      expect(settingControls).toContain(setting.control);
      expect(setting.control !== 'choice' || (setting.choices?.length ?? 0) > 1).toBe(true);
      expect(Object.keys(type.defaults)).toEqual(expect.arrayContaining(setting.when ? [setting.when.property] : []));
    }
  });

  test('keeps its values where their kind fits', () => {
    const kind = type.kind(type.defaults);
    const storage = type.storage(type.defaults);

    const columns = storage.in === 'column' ? [storage.sqlType] : [];
    expect(columnsOf[kind]).toEqual(expect.arrayContaining(columns));
    expect(storage.in === 'nothing').toBe(kind === 'none');
    expect(type.group !== 'layout' || kind === 'none').toBe(true);
  });

  test('takes a blank cell for no value', () => {
    for (const cell of [blank, textCell(''), textCell('  ')]) {
      expect(type.parse(cell, type.defaults, parseContext())).toEqual({ ok: true, value: null });
    }
  });

  test('never throws at a cell, and reads only what it accepts as a value', () => {
    fc.assert(
      fc.property(cellTexts, (text) => {
        const parsed = type.parse(textCell(text), type.defaults, parseContext());
        const value = parsed.ok ? parsed.value : null;
        expect(value === null ? null : type.value(type.defaults).parse(value)).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  test('names an error cell', () => {
    const context = parseContext();
    const failed = type.parse({ kind: 'error', code: '#N/A' }, type.defaults, context);
    expect(failed.ok).toBe(!isFieldType(type));
  });

  test('has a sample, unless it holds nothing', () => {
    expect(samplesOf(name).length > 0).toBe(type.kind(type.defaults) !== 'none');
  });
});

describe.each(cases)('the value $value of $name', ({ name, type, value }) => {
  test('is valid, and stays as it is', () => {
    expect(type.value(type.defaults).parse(value)).toEqual(value);
  });

  test('is JSON', () => {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  test('is shown the same after it was read back from what was shown', () => {
    const shown = type.format(value, type.defaults, formatContext());
    const parsed = type.parse(textCell(shown), type.defaults, parseContext());
    const again =
      parsed.ok && parsed.value !== null ? type.format(parsed.value, type.defaults, formatContext()) : shown;
    expect(again).toBe(shown);
    expect(typeof shown, name).toBe('string');
  });
});

// Rows are cells of their columns.
describe.each(cases.filter(({ name }) => name !== 'subform'))('the value $value of $name in a spreadsheet', (one) => {
  const type = one.type as FieldType;
  const field = { type, config: type.defaults, kind: type.kind(type.defaults) };
  const context = parseContext({ find: (_, text) => [text] });

  test('is the same after it was read from what people are shown, where that is a number, a date or a time', () => {
    const cell = cellOf(field, one.value, formatContext());
    const isTyped = type.sheetFormat?.(one.value, type.defaults) !== undefined;

    expect(isTyped ? type.parse(cell, type.defaults, context) : cell).toEqual(
      isTyped ? { ok: true, value: one.value } : textCell(type.format(one.value, type.defaults, formatContext())),
    );
  });

  test('is the same after it was read from what is stored', () => {
    const cell = storedCellOf(field, one.value, formatContext());

    expect(readCell(field, cell, context)).toEqual({ ok: true, value: one.value });
  });
});

test('every folder of a field type is registered, and every type has a folder and a view', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'definition.ts')
    .map((entry) => entry.parentPath.split('/').filter(Boolean).at(-1));

  expect(folders.sort()).toEqual(Object.keys(fieldTypes).sort());
  expect(Object.keys(fieldViews).sort()).toEqual(Object.keys(fieldTypes).sort());
});
