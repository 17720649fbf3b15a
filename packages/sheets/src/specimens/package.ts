import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip archive of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface SheetSpecimen {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly kind?: 'worksheet' | 'chartsheet';
}

export interface WorkbookSpecimen {
  readonly sheets: readonly SheetSpecimen[];
  /** `si` elements. */
  readonly strings?: string;
  /** Format codes; cell style n has the n-th, from 1. */
  readonly formats?: readonly string[];
  readonly date1904?: string;
  readonly isStrict?: boolean;
  /** Prefix of every tag of the worksheet. */
  readonly prefix?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The parts of a workbook, for tests that bend them. */
export function workbookParts(specimen: WorkbookSpecimen): Record<string, string> {
  const namespace = specimen.isStrict ? strictMain : main;
  const relation = specimen.isStrict ? strictRelations : relations;
  const { sheets, strings, formats, prefix } = specimen;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['r1', `${relation}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relation}">${
      specimen.date1904 === undefined ? '' : `<workbookPr date1904="${specimen.date1904}"/>`
    }<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name ?? `S${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        ({ kind = 'worksheet' }, i) => [`s${i + 1}`, `${relation}/${kind}`, `${kind}s/sheet${i + 1}.xml`] as const,
      ),
      ...(strings === undefined ? [] : [['ss', `${relation}/sharedStrings`, 'sharedStrings.xml'] as const]),
      ...(formats === undefined ? [] : [['st', `${relation}/styles`, 'styles.xml'] as const]),
    ]),
  };
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${namespace}">${strings}</sst>`;
  if (formats !== undefined) parts['xl/styles.xml'] = styles(namespace, formats);
  for (const [i, { kind = 'worksheet', rows = '', before = '', after = '' }] of sheets.entries()) {
    const xml = `<worksheet xmlns="${namespace}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    parts[`xl/${kind}s/sheet${i + 1}.xml`] = prefix === undefined ? xml : prefixed(xml, prefix);
  }
  return { ...parts, ...specimen.extra };
}

export const workbookOf = (specimen: WorkbookSpecimen): Promise<Buffer> => zipOf(workbookParts(specimen));

/** `sheetData` of plain values: texts inline, numbers as they are, null for no cell. Starts in row 1. */
export function rowsOf(table: readonly (readonly (string | number | boolean | null)[])[]): string {
  return table
    .map((cells, row) => {
      const written = cells.map((value, column) => cellXml(value, `${letters(column)}${row + 1}`)).join('');
      return written === '' ? '' : `<row r="${row + 1}">${written}</row>`;
    })
    .join('');
}

function cellXml(value: string | number | boolean | null, reference: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function letters(column: number): string {
  const rest = column >= 26 ? letters(Math.floor(column / 26) - 1) : '';
  return rest + String.fromCharCode(65 + (column % 26));
}

const relationships = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const styles = (namespace: string, formats: readonly string[]): string =>
  `<styleSheet xmlns="${namespace}"><numFmts>${formats
    .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
    .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
    .join('')}</cellXfs></styleSheet>`;

const prefixed = (xml: string, prefix: string): string =>
  xml.replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
