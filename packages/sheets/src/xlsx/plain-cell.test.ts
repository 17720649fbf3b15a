import { expect, test } from 'vitest';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetSink } from './sheet-sink.ts';
import { generalStyle, styleOf } from './styles.ts';

const strings = new SharedStrings();
for (const text of ['客户', '', '杭州云帆']) strings.add(text);
const context = { strings, styles: [generalStyle, styleOf('yyyy-mm-dd'), styleOf('0%')], date1904: false };

function rowsIn(cells: string, cut = Number.POSITIVE_INFINITY) {
  const xml = `<worksheet><sheetData><row r="3">${cells}</row></sheetData></worksheet>`;
  const sink = new SheetSink(context);
  const tokenizer = new XmlTokenizer(sink);
  for (let at = 0; at < xml.length; at += cut) tokenizer.write(xml.slice(at, at + cut));
  tokenizer.end();
  return sink.rows;
}

/** The same to XML, but not plain any more. */
const roundabout = (cells: string) => cells.replaceAll('<c ', '<c  ').replaceAll('"', "'");

const written = [
  '<c r="A3"><v>12.5</v></c><c r="C3" s="1"><v>45000</v></c>',
  '<c r="B3" t="s"><v>0</v></c><c t="s" r="D3" s="2"><v>2</v></c><c r="E3" t="s"><v>1</v></c>',
  '<c r="A3" s="1"/><c r="B3" t="inlineStr"><is><t>一_x000D_二</t></is></c><c t="b"><v>1</v></c>',
  '<c r="XFD3" t="e"><v>#N/A</v></c>',
  '<c r="A3" t="str"><v>a &amp; b</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="2"><v> 0.5 </v></c>',
  '<c r="A3" t="d"><v>2024-03-05</v></c> <c r="B3"><v><![CDATA[7]]></v></c><c r="C3"><v></v></c>',
  '<c r="A3"><v>1</v><v>2</v></c><c r="B3" t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh></is></c>',
];

test.each(written)('%s means the same read at once, by its parts, and cut anywhere', (cells) => {
  const rows = rowsIn(cells);
  expect(rows).toHaveLength(1);
  expect(rowsIn(roundabout(cells))).toEqual(rows);
  for (const cut of [1, 7, 33]) expect(rowsIn(cells, cut)).toEqual(rows);
});

test.each([
  '<c r="A3" r="B3"><v>1</v></c>',
  '<c r="XFE3"><v>1</v></c>',
  '<c r="A3" t="s"><v>3</v></c>',
  '<c r="A3"><v>1</v></row>',
  '<c r="A3"><v>&nbsp;</v></c>',
])('%s is damaged either way', (cells) => {
  expect(() => rowsIn(cells)).toThrow();
  expect(() => rowsIn(roundabout(cells))).toThrow();
});
