import { expect, test } from 'vitest';
import { archiveNames, plainName } from './archive-names.ts';

test('a name that is there already gets a number before its extension', () => {
  expect(archiveNames(['报价.pdf', '报价.pdf', '合同.docx', '报价.pdf'])).toEqual([
    '报价.pdf',
    '报价 (2).pdf',
    '合同.docx',
    '报价 (3).pdf',
  ]);
});

test('a number never takes a name that is there already', () => {
  expect(archiveNames(['a (2).pdf', 'a.pdf', 'a.pdf'])).toEqual(['a (2).pdf', 'a.pdf', 'a (3).pdf']);
});

test('names that differ only in capitals or in how an accent is written are told apart', () => {
  expect(archiveNames(['Plan.PDF', 'plan.pdf', 'caf\u00e9', 'cafe\u0301'])).toEqual([
    'Plan.PDF',
    'plan (2).pdf',
    'caf\u00e9',
    'cafe\u0301 (2)',
  ]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\文件\\报价.pdf', '报价.pdf'],
  ['A:B?.txt', 'A_B_.txt'],
  ['线\u0000缆.xlsx', '线缆.xlsx'],
  ['说明. ', '说明'],
  ['..', 'file'],
  ['', 'file'],
  ['.env', '.env'],
])('%j is kept as %j', (name, kept) => {
  expect(plainName(name)).toBe(kept);
});

test('a name that is all extension, or has none, is numbered at its end', () => {
  expect(archiveNames(['.env', '.env', '说明', '说明'])).toEqual(['.env', '.env (2)', '说明', '说明 (2)']);
});
