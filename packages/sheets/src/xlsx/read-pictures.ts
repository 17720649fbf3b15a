import { limits } from '../limits.ts';
import { problemOf, SheetFault, tooLarge } from '../problem.ts';
import type { SheetPictures } from '../workbook.ts';
import { type Element, walkXml } from '../xml/small-part.ts';
import type { Archive } from './archive.ts';
import { relationshipsOf } from './relationships.ts';

const tooMany = () => new SheetFault(tooLarge({ zh: '图片', en: 'Pictures' }, limits.pictures.toLocaleString('en')));

/** Pictures that float over a sheet, by the cell in which their upper left corner lies. */
export async function readAnchored(archive: Archive, sheetPath: string): Promise<SheetPictures['anchored']> {
  const found = new Map<number, Map<number, string[]>>();
  let count = 0;
  for (const { kind, target } of (await relationshipsOf(archive, sheetPath)).values()) {
    if (kind !== 'drawing' || !archive.has(target)) continue;
    await tolerantly(async () => {
      const parts = await picturesOf(archive, target);
      walkXml(
        await archive.text(target),
        anchors(({ row, column, relation }) => {
          const part = parts.get(relation);
          if (part === undefined) return;
          if (++count > limits.pictures) throw tooMany();
          const inRow = found.get(row + 1) ?? new Map<number, string[]>();
          const inCell = inRow.get(column) ?? [];
          inCell.push(part);
          inRow.set(column, inCell);
          found.set(row + 1, inRow);
        }),
      );
    });
  }
  return found;
}

/** Pictures that cells of WPS show by a formula: `part` is the workbook's list of them. */
export async function readNamed(archive: Archive, part: string | undefined): Promise<SheetPictures['named']> {
  const found = new Map<string, string>();
  if (part === undefined || !archive.has(part)) return found;
  await tolerantly(async () => {
    const parts = await picturesOf(archive, part);
    let name: string | undefined;
    walkXml(await archive.text(part), {
      open(element) {
        if (element.name === 'cNvPr') name = element.attribute('name');
        const picture = element.name === 'blip' ? parts.get(element.relation ?? '') : undefined;
        if (picture === undefined || name === undefined) return;
        if (found.size >= limits.pictures) throw tooMany();
        found.set(name, picture);
      },
      close: (closed) => {
        if (closed === 'pic') name = undefined;
      },
    });
  });
  return found;
}

/** A picture that cannot be found is left out; the values beside it are worth more. */
async function tolerantly(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (problemOf(error)?.code !== 'damaged') throw error;
  }
}

/** By relationship, the parts that are pictures. */
export async function picturesOf(archive: Archive, part: string): Promise<ReadonlyMap<string, string>> {
  const relations = await relationshipsOf(archive, part);
  const found = [...relations].filter(([, { kind, target }]) => kind === 'image' && archive.has(target));
  return new Map(found.map(([id, { target }]) => [id, target]));
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly relation: string;
}

/** Tells each picture of a drawing with where it begins; what is not moved with cells has no place. */
function anchors(tell: (anchor: Anchor) => void) {
  let place: { row: number; column: number } | undefined;
  let isFrom = false;
  let isPicture = false;
  let text: string | undefined;
  return {
    open({ name, relation }: Element) {
      if (name === 'twoCellAnchor' || name === 'oneCellAnchor') place = { row: -1, column: -1 };
      else if (name === 'from') isFrom = true;
      else if (isFrom && (name === 'row' || name === 'col')) text = '';
      else if (name === 'pic') isPicture = true;
      else if (name === 'blip' && isPicture && relation !== undefined && place && place.row >= 0 && place.column >= 0)
        tell({ ...place, relation });
    },
    text(value: string) {
      if (text !== undefined) text += value;
    },
    close(name: string) {
      if (name === 'from') isFrom = false;
      else if (name === 'pic') isPicture = false;
      else if (name === 'twoCellAnchor' || name === 'oneCellAnchor') place = undefined;
      else if (text !== undefined && place) {
        const number = Number(text);
        const isPlace = text.trim() !== '' && Number.isInteger(number) && number >= 0;
        if (name === 'row') place.row = isPlace ? number : -1;
        else place.column = isPlace ? number : -1;
        text = undefined;
      }
    },
  };
}
