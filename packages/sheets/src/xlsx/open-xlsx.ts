import { posix } from 'node:path';
import { limits } from '../limits.ts';
import { damaged, problem, SheetFault, tooLarge, unsupported } from '../problem.ts';
import {
  emptyLayout,
  noPictures,
  type SheetEntry,
  type SheetLayout,
  type SheetPictures,
  type Workbook,
} from '../workbook.ts';
import { walkXml } from '../xml/small-part.ts';
import { type Archive, openArchive } from './archive.ts';
import type { CellContext } from './cell-value.ts';
import { readLayout } from './read-layout.ts';
import { readAnchored, readNamed } from './read-pictures.ts';
import { readRows } from './read-rows.ts';
import { relationshipsOf } from './relationships.ts';
import { placedName, readRichPictures } from './rich-pictures.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';

interface Sheet extends SheetEntry {
  readonly path: string;
}

/** Opens an Office Open XML workbook, transitional or strict. Throws `SheetFault` on a file it cannot read. */
export async function openXlsx(path: string): Promise<Workbook> {
  const archive = await openArchive(path);
  try {
    return await workbookOf(archive);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function workbookOf(archive: Archive): Promise<Workbook> {
  const part = await workbookPart(archive);
  const relations = await relationshipsOf(archive, part);
  const { sheets, date1904 } = readWorkbookPart(await archive.text(part), (id) => {
    const relation = relations.get(id);
    return relation === undefined || !archive.has(relation.target) ? undefined : relation;
  });
  if (sheets.length === 0) throw damaged('no sheets');
  const byKind = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target;

  let context: Promise<CellContext> | undefined;
  const layouts = new Map<number, Promise<SheetLayout>>();
  const pathOf = (sheet: number): string => {
    const entry = sheets[sheet];
    if (entry === undefined) throw new RangeError(`sheet ${sheet} of ${sheets.length}`);
    return entry.path;
  };
  let rich: Promise<ReadonlyMap<string, string>> | undefined;
  const placed = () => {
    rich ??= readRichPictures(archive, {
      metadata: byKind('sheetMetadata'),
      values: byKind('rdRichValue'),
      structures: byKind('rdRichValueStructure'),
      relations: byKind('richValueRel'),
    });
    return rich;
  };
  async function load(): Promise<CellContext> {
    const styles = await readStyles(archive, byKind('styles'));
    const strings = await readSharedStrings(archive, byKind('sharedStrings'));
    return { styles, strings, date1904, placed: await placed() };
  }
  const layout = (sheet: number): Promise<SheetLayout> => {
    if (sheets[sheet]?.kind === 'chart') return Promise.resolve(emptyLayout);
    const known = layouts.get(sheet) ?? readLayout(archive, pathOf(sheet));
    layouts.set(sheet, known);
    return known;
  };
  let named: Promise<SheetPictures['named']> | undefined;
  const anchored = new Map<number, Promise<SheetPictures['anchored']>>();
  async function pictures(sheet: number): Promise<SheetPictures> {
    if (sheets[sheet]?.kind === 'chart') return noPictures;
    named ??= readNamed(archive, byKind('cellImage'));
    const known = anchored.get(sheet) ?? readAnchored(archive, pathOf(sheet));
    anchored.set(sheet, known);
    const byName = [...(await placed())].map(([value, part]) => [placedName(value), part] as const);
    return { anchored: await known, named: new Map([...(await named), ...byName]) };
  }
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, hidden, kind }) => ({ name, hidden, kind })),
    date1904,
    async *rows(sheet, options) {
      const sheetPath = pathOf(sheet);
      if (sheets[sheet]?.kind === 'chart') return;
      context ??= load();
      yield* readRows(archive, sheetPath, await context, options);
    },
    layout,
    merges: async (sheet) => (await layout(sheet)).merges,
    pictures,
    picture(part) {
      const size = archive.size(part);
      if (size > limits.picture) throw new SheetFault(tooLarge({ zh: '图片', en: 'Pictures' }, '50 MB'));
      return { name: posix.basename(part), size, content: archive.bytes(part) };
    },
    close: () => archive.close(),
  };
}

async function workbookPart(archive: Archive): Promise<string> {
  const { paths } = archive;
  if (paths.some((path) => path.endsWith('vbaproject.bin'))) throw new SheetFault(problem('macros'));
  const main = [...(await relationshipsOf(archive, '')).values()].find(({ kind }) => kind === 'officeDocument')?.target;
  if (paths.includes('xl/workbook.bin') || main?.endsWith('.bin') === true) throw new SheetFault(unsupported('.xlsb'));
  const path = main ?? 'xl/workbook.xml';
  if (archive.has(path) && !/^(word|ppt|visio)\//.test(path)) return path;
  if (paths.includes('mimetype') && paths.includes('content.xml')) throw new SheetFault(unsupported('.ods'));
  const wasWorkbook = paths.some((name) => name.startsWith('xl/'));
  if (wasWorkbook || (paths.includes('[content_types].xml') && main === undefined)) throw damaged(`${path} is missing`);
  throw new SheetFault(problem('not_a_spreadsheet'));
}

function readWorkbookPart(
  xml: string,
  find: (relation: string) => { kind: string; target: string } | undefined,
): { sheets: Sheet[]; date1904: boolean } {
  const sheets: Sheet[] = [];
  let date1904 = false;
  let stated = 0;
  walkXml(xml, {
    open(element) {
      if (element.name === 'workbookPr') {
        const flag = element.attribute('date1904');
        date1904 = flag === '1' || flag === 'true' || flag === 'on';
      }
      if (element.name !== 'sheet') return;
      stated += 1;
      if (stated > limits.sheets) throw new SheetFault(tooLarge({ zh: '工作表', en: 'Sheets' }, '20,000'));
      const relation = find(element.relation ?? '');
      if (relation === undefined) throw damaged(`sheet ${element.attribute('name')} has no part`);
      if (relation.kind !== 'worksheet' && relation.kind !== 'chartsheet') return;
      const state = element.attribute('state');
      sheets.push({
        name: element.attribute('name') ?? `Sheet${stated}`,
        hidden: state === 'veryHidden' ? 'very' : state === 'hidden',
        kind: relation.kind === 'chartsheet' ? 'chart' : 'table',
        path: relation.target,
      });
    },
  });
  return { sheets, date1904 };
}
