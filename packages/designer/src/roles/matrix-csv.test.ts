import { expect, test } from 'vitest';
import { csvOf } from './matrix-csv.ts';

test('cells are quoted where they must be, and none is a formula', () => {
  expect(
    csvOf([
      ['角色', 'a"b', 'x,y'],
      ['=1+1', '-2', '好'],
    ]),
  ).toBe('\uFEFF角色,"a""b","x,y"\r\n\'=1+1,\'-2,好\r\n');
});
