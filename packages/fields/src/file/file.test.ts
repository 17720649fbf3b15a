import { issuesOf, textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { file } from './definition.ts';
import { extensionOf } from './limits.ts';

const contract = { id: 'f1', name: '合同.PDF', size: 2_516_582, type: 'application/pdf' };
const config = { ...file.defaults, maxCount: 2, maxSizeMb: 3, extensions: ['pdf', '.docx'] };

test('takes files within number, size and type', () => {
  const value = file.value(config);
  expect(value.safeParse([contract]).success).toBe(true);
  expect(value.safeParse([contract, contract, contract]).success).toBe(false);
  expect(value.safeParse([]).success).toBe(false);
  expect(value.safeParse([{ ...contract, name: 'a.exe' }]).success).toBe(false);
});

test('says which file is too large', () => {
  const found = file.value(config).safeParse([{ ...contract, size: 4_000_000 }]);
  expect(found.error && issuesOf(found.error)[0]).toMatchObject({
    path: [0],
    message: { zh: '「合同.PDF」超过 3 MB', en: '"合同.PDF" is larger than 3 MB.' },
  });
});

test('a cell cannot carry a file', () => {
  expect(file.parse(textCell('合同.pdf'), config, parseContext())).toMatchObject({
    error: { code: 'no_file_in_cell' },
  });
  expect(file.parse({ kind: 'blank' }, config, parseContext())).toEqual({ ok: true, value: null });
});

test('is found and written by the names of its files', () => {
  expect(file.searchText([contract], config)).toBe('合同.PDF');
  expect(file.format([contract, { ...contract, name: 'b.pdf' }], config, formatContext())).toBe('合同.PDF、b.pdf');
});

test.each([
  ['a.tar.gz', 'gz'],
  ['README', ''],
  ['报价.v2.XLSX', 'xlsx'],
])('%s ends in "%s"', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('a name of another form is refused, in the words of the builder', () => {
  const named = { ...config, namePattern: 'HT-\\d{4}\\.pdf', nameMessage: '按「HT-编号.pdf」命名' };
  const found = file.value(named).safeParse([contract]);
  expect(found.error && issuesOf(found.error)[0]).toMatchObject({
    message: { zh: '按「HT-编号.pdf」命名' },
  });
  expect(file.value(named).safeParse([{ ...contract, name: 'HT-0012.pdf' }]).success).toBe(true);
});

test('a pattern that could hang is refused when published, and asked of no file', () => {
  const slow = { ...config, namePattern: '(a+)+b' };
  expect(file.check(slow)).toMatchObject([{ path: ['namePattern'], code: 'slow_pattern' }]);
  expect(file.value(slow).safeParse([{ ...contract, name: `${'a'.repeat(250)}.pdf` }]).success).toBe(true);
});
