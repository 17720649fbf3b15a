import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('cells are quoted, and none is a formula', () => {
  expect(
    writeCsv([
      ['角色', 'a"b', 'x,y'],
      ['=1+1', '-2', '好'],
    ]),
  ).toBe('\uFEFF"角色","a""b","x,y"\r\n"\'=1+1","\'-2","好"\r\n');
});
