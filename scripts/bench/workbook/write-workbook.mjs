import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * @typedef {string | number | { date: string } | { percent: number } | null} Cell a date as `YYYY-MM-DD`, a percentage as its share
 * @typedef {{ name: string, header: readonly string[], rows: Iterable<readonly Cell[]> }} Sheet
 */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes a workbook as Excel does, shared strings and date styles included, a row at a time.
 * @param {string} file
 * @param {readonly Sheet[]} sheets
 */
export async function writeWorkbook(file, sheets) {
  const strings = new Map();
  const zip = new ZipFile();
  const add = (path, text) => zip.addBuffer(Buffer.from(head + text), path);
  add('[Content_Types].xml', contentTypes(sheets));
  add('_rels/.rels', relations([['r1', 'officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  add('xl/styles.xml', styles);
  sheets.forEach((sheet, at) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, (give) =>
      give(null, Readable.from(sheetParts(sheet, strings))),
    );
  });
  // Last, for only now all strings are known.
  zip.addReadStreamLazy('xl/sharedStrings.xml', (give) => give(null, Readable.from(stringParts(strings))));
  zip.end();
  const part = `${file}.part`;
  await pipeline(zip.outputStream, fs.createWriteStream(part));
  fs.renameSync(part, file);
}

function* sheetParts({ header, rows }, strings) {
  yield `${head}<worksheet ${main}><sheetData>${rowXml(1, header, strings)}`;
  let number = 2;
  let text = '';
  for (const row of rows) {
    text += rowXml(number++, row, strings);
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function rowXml(number, cells, strings) {
  let xml = `<row r="${number}">`;
  cells.forEach((cell, column) => {
    if (cell === null) return;
    const at = `${letters(column)}${number}`;
    if (typeof cell === 'number') xml += `<c r="${at}"><v>${cell}</v></c>`;
    else if (typeof cell === 'string') xml += `<c r="${at}" t="s"><v>${shared(cell, strings)}</v></c>`;
    else if ('percent' in cell) xml += `<c r="${at}" s="2"><v>${cell.percent}</v></c>`;
    else xml += `<c r="${at}" s="1"><v>${serial(cell.date)}</v></c>`;
  });
  return `${xml}</row>`;
}

function shared(text, strings) {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

function* stringParts(strings) {
  yield `${head}<sst ${main} uniqueCount="${strings.size}">`;
  let part = '';
  for (const text of strings.keys()) {
    part += `<si><t>${escaped(text)}</t></si>`;
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  yield `${part}</sst>`;
}

const letters = (column) =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));
const serial = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const styles = `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const workbook = (sheets) =>
  `<workbook ${main} xmlns:r="${office}"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

const relations = (all) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(sheets) {
  const of = (path, type) =>
    `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${of(
    'workbook.xml',
    'sheet.main',
  )}${of('styles.xml', 'styles')}${of('sharedStrings.xml', 'sharedStrings')}${sheets
    .map((_, at) => of(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
    .join('')}</Types>`;
}
