import { expect, test } from 'vitest';
import { isShownAsIs, previewKind } from './preview-kind.ts';

test.each([
  ['照片.jpg', 'image/jpeg', 'picture'],
  ['合同.pdf', 'application/pdf', 'pdf'],
  ['录音.m4a', 'audio/x-m4a', 'audio'],
  ['现场.mp4', 'video/mp4', 'video'],
  ['客户.csv', 'text/csv', 'text'],
  ['日志.txt', 'text/plain; charset=utf-8', 'text'],
  ['utf16.txt', 'application/octet-stream', 'text'],
  ['图.svg', 'image/svg+xml', 'text'],
  ['报价.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'office'],
  ['旧表.xls', 'application/x-cfb', 'office'],
  ['表.ods', 'application/vnd.oasis.opendocument.spreadsheet', 'office'],
  ['邮件.msg', 'application/x-cfb', null],
  ['包.zip', 'application/zip', null],
  ['什么.bin', 'application/octet-stream', null],
] as const)('%s of type %s is shown as %s', (name, type, kind) => {
  expect(previewKind({ name, type })).toBe(kind);
});

test.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', 'text/javascript'])(
  'no browser is given %s to show: it could run scripts on our origin',
  (type) => {
    expect(isShownAsIs(type)).toBe(false);
  },
);
