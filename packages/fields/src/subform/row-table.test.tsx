import { Block, type Field, fieldsOf } from '@mortise/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { around, viewContext } from '../test-contexts.ts';
import { subform } from './definition.ts';
import { RowTable } from './row-table.tsx';

const block = (id: string, type: string, config: object = {}, parent?: string) =>
  Block.parse({ id, key: id, type, label: id, config, ...(parent ? { parent } : {}) });
const [lines] = fieldsOf(
  {
    blocks: [
      block('lines', 'subform'),
      block('照片', 'image', {}, 'lines'),
      block('工资', 'number', { masked: true }, 'lines'),
    ],
  },
  fieldTypes,
) as Field[];
const picture = (id: string) => ({ id, name: `${id}.png`, size: 1_048_576, type: 'image/png' });
const rows = [
  { id: 'r1', 照片: [picture('a'), picture('b')], 工资: '8123' },
  { id: 'r2', 照片: null, 工资: null },
  { id: 'r3', 照片: [picture('c')], 工资: '7001' },
];
const draw = (value: typeof rows, more: { readonly hasArchives?: boolean; readonly id?: string | null } = {}) =>
  renderToStaticMarkup(
    <RowTable
      value={value}
      config={{ ...subform.defaults, summaries: { 工资: 'sum' } }}
      columns={lines?.columns ?? []}
      record={around(more.id === undefined ? {} : { id: more.id })}
      context={viewContext(
        more.hasArchives === false ? {} : { archiveUrl: (record, column) => `/archive/${record}/${column}` },
      )}
    />,
  );

test('the files of a column are fetched at once, those of all rows', () => {
  const html = draw(rows);
  expect(html).toContain('/archive/0198f000-0000-7000-8000-000000000005/照片');
  expect(html).toContain('照片：全部下载（3 个，3.0 MB）');
});

test('a single file, a record that is being made and a screen without archives offer nothing', () => {
  expect(draw(rows.slice(1))).not.toContain('全部下载');
  expect(draw(rows, { id: null })).not.toContain('全部下载');
  expect(draw(rows, { hasArchives: false })).not.toContain('全部下载');
});

test('a masked column is masked in its sum as well', () => {
  const html = draw(rows);
  expect(html).toContain('****');
  expect(html).not.toMatch(/8,?123|7,?001|15,?124/);
});
