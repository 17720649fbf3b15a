import { limits } from '../limits.ts';
import { damaged, SheetFault, tooLarge } from '../problem.ts';
import type { DeclaredTable, Merge, SheetLayout } from '../workbook.ts';
import { decodeXml } from '../xml/decode.ts';
import { walkXml } from '../xml/small-part.ts';
import { type Attributes, XmlTokenizer } from '../xml/tokenizer.ts';
import type { Archive } from './archive.ts';
import { rangeOf } from './references.ts';
import { relationshipsOf } from './relationships.ts';

/** What a worksheet part says around its cells. The cells are skipped, not read. */
export async function readLayout(archive: Archive, path: string): Promise<SheetLayout> {
  const merges: Merge[] = [];
  const hiddenColumns: number[] = [];
  let hasAutoFilter = false;
  const tokenizer = new XmlTokenizer({
    wantsText: false,
    open(name, attributes) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'mergeCell') addMerge(merges, attributes);
      else if (local === 'autoFilter') hasAutoFilter = true;
      else if (local === 'col') hiddenColumns.push(...hiddenIn(attributes));
    },
    text() {},
    close() {},
  });
  for await (const chunk of withoutCells(decodeXml(archive.bytes(path)))) tokenizer.write(chunk);
  tokenizer.end();
  return { merges, hiddenColumns, hasAutoFilter, tables: await readTables(archive, path) };
}

function addMerge(merges: Merge[], attributes: Attributes): void {
  const range = rangeOf(attributes.get('ref') ?? '');
  if (range === undefined || (range.top === range.bottom && range.left === range.right)) return;
  if (merges.length >= limits.merges)
    throw new SheetFault(tooLarge({ zh: '合并单元格', en: 'Merged cells' }, '200,000'));
  merges.push(range);
}

function hiddenIn(attributes: Attributes): number[] {
  const hidden = attributes.get('hidden');
  if (hidden !== '1' && hidden !== 'true') return [];
  const first = Number(attributes.get('min'));
  const last = Math.min(Number(attributes.get('max')), limits.columns);
  // A range to the last column is how Excel hides "everything to the right": it holds no values to lose.
  return last >= first ? Array.from({ length: last - first + 1 }, (_, i) => first - 1 + i) : [];
}

/** The same XML with an empty `sheetData`, found by its tags alone: many times faster than reading the cells. */
async function* withoutCells(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  let state: 'before' | 'inside' | 'after' = 'before';
  for await (const chunk of chunks) {
    let text = rest + chunk;
    rest = '';
    if (state === 'before') {
      const start = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?\/?>/.exec(text);
      if (start === null || start[0].endsWith('/>')) {
        // Hold back what may be the beginning of the tag.
        const cut = text.lastIndexOf('<');
        if (start !== null || cut === -1) yield text;
        else {
          if (cut > 0) yield text.slice(0, cut);
          rest = text.slice(cut);
          if (rest.length > limits.xmlToken) throw damaged('XML token too long');
        }
        if (start !== null) state = 'after';
        continue;
      }
      state = 'inside';
      yield text.slice(0, start.index + start[0].length);
      text = text.slice(start.index + start[0].length);
    }
    if (state === 'inside') {
      const end = text.search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
      if (end === -1) {
        rest = text.slice(-200);
        continue;
      }
      state = 'after';
      text = text.slice(end);
    }
    if (text !== '') yield text;
  }
  if (state !== 'inside' && rest !== '') yield rest;
}

async function readTables(archive: Archive, path: string): Promise<DeclaredTable[]> {
  const tables: DeclaredTable[] = [];
  for (const { kind, target } of (await relationshipsOf(archive, path)).values()) {
    if (kind !== 'table' || !archive.has(target)) continue;
    walkXml(await archive.text(target), {
      open(element) {
        const range = element.name === 'table' ? rangeOf(element.attribute('ref') ?? '') : undefined;
        if (range === undefined) return;
        tables.push({
          name: element.attribute('displayName') ?? element.attribute('name') ?? '',
          range,
          headerRows: Number(element.attribute('headerRowCount') ?? 1),
          totalsRows: Number(element.attribute('totalsRowCount') ?? 0),
        });
      },
    });
  }
  return tables;
}
