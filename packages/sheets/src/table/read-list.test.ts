import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../specimens/scratch.ts';
import { readList } from './read-list.ts';

const scratch = scratchFolder();
const csv = (name: string, text: string) => scratch.file(name, text);

describe('a list', () => {
  test('has the columns of its header and the cells below, up to the most', async () => {
    const file = csv('a.csv', '报价明细,,\n品名,数量,单价\n轴承,3,12.5\n阀体,1,880\n螺栓,40,0.3\n');

    const read = await readList(file, { fileName: 'a.csv', most: 2 });

    expect(read).toMatchObject({ ok: true, value: { columns: ['品名', '数量', '单价'], left: 1 } });
    const rows = read.ok ? read.value.rows : [];
    expect(rows.map((cells) => cells.map((cell) => ('text' in cell ? cell.text : null)))).toEqual([
      ['轴承', '3', '12.5'],
      ['阀体', '1', '880'],
    ]);
  });

  test('that is not there is told', async () => {
    expect(await readList(csv('b.csv', ''), { fileName: 'b.csv', most: 5 })).toMatchObject({
      ok: false,
      error: { code: 'empty' },
    });
    expect(await readList(csv('c.xlsx', 'PK'), { fileName: 'c.xlsx', most: 5 })).toMatchObject({ ok: false });
  });
});
