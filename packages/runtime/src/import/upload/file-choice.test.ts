import { expect, test } from 'vitest';
import { complaintAbout } from './file-choice.ts';

test.each(['台账.xlsx', 'OLD.XLS', '名册.csv'])('%s can be tried', (name) => {
  expect(complaintAbout({ name, size: 10 })).toBeUndefined();
});

test('other files, empty ones and those past 100 MB are turned away before they travel', () => {
  expect(complaintAbout({ name: '合同.pdf', size: 10 })?.zh).toContain('不是表格文件');
  expect(complaintAbout({ name: '台账.xlsx', size: 0 })?.zh).toContain('空文件');
  expect(complaintAbout({ name: '台账.xlsx', size: 101 * 1_048_576 })?.zh).toContain('100 MB');
});
