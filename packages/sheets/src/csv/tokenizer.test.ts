import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvTokenizer } from './tokenizer.ts';

function records(chunks: readonly string[], delimiter = ','): string[][] {
  const found: string[][] = [];
  const tokenizer = new CsvTokenizer(delimiter, (record) => found.push(record));
  for (const chunk of chunks) tokenizer.write(chunk);
  tokenizer.end();
  return found;
}

describe('CSV', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,b","c""d"\n', [['a,b', 'c"d']]],
    ['"two\nlines",x\n', [['two\nlines', 'x']]],
    ['5" pipe,x\n', [['5" pipe', 'x']]],
    ['"a"b,c\n', [['ab', 'c']]],
    [',,\n', [['', '', '']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['""\n', [['']]],
  ])('%j reads as %j', (text, expected) => {
    expect(records([text])).toEqual(expected);
  });

  test('refuses a quoted field that never ends', () => {
    expect(() => records(['a,"b\nc,d\n'])).toThrow('not closed');
  });

  test('gives back what was written, wherever the chunks are cut', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', '\r', ' ', ';'), maxLength: 6 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), (rows, cuts) => {
        const text = rows
          .map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('');
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];

        expect(records(at.slice(1).map((end, i) => text.slice(at[i], end)))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
