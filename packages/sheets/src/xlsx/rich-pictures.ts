import { problemOf } from '../problem.ts';
import { walkXml } from '../xml/small-part.ts';
import type { Archive } from './archive.ts';
import { picturesOf } from './read-pictures.ts';

/** Of the parts that Excel writes beside the workbook for pictures placed in cells. */
interface RichParts {
  readonly metadata: string | undefined;
  readonly values: string | undefined;
  readonly structures: string | undefined;
  readonly relations: string | undefined;
}

/** By what name a cell shows such a picture, as one of WPS would. */
export const placedName = (value: string): string => `vm ${value}`;

const none: ReadonlyMap<string, string> = new Map();

/**
 * Pictures that Excel placed in cells, by the number (`vm`) with which a cell names its rich value: cell → metadata → rich
 * value → its structure says which of its numbers is a picture → relation → part.
 */
export async function readRichPictures(archive: Archive, parts: RichParts): Promise<ReadonlyMap<string, string>> {
  const { metadata, values, structures, relations } = parts;
  if (!metadata || !values || !structures || !relations) return none;
  if (![metadata, values, structures, relations].every((part) => archive.has(part))) return none;
  try {
    const pictures = await picturesOf(archive, relations);
    const targets = relationsIn(await archive.text(relations));
    const places = picturePlaces(await archive.text(structures));
    const rich = richValues(await archive.text(values));
    return new Map(
      richByCell(await archive.text(metadata)).flatMap((at, index) => {
        const value = rich[at ?? -1];
        const place = places[value?.structure ?? -1] ?? -1;
        const part = pictures.get(targets[Number(value?.numbers[place])] ?? '');
        return part === undefined ? [] : [[String(index + 1), part] as const];
      }),
    );
  } catch (error) {
    if (problemOf(error)?.code !== 'damaged') throw error;
    return none;
  }
}

/** For each value that cells may name, in order, the rich value it stands for. */
function richByCell(xml: string): (number | undefined)[] {
  const futures: number[] = [];
  const cells: (number | undefined)[] = [];
  let isRich = false;
  let isOfCells = false;
  walkXml(xml, {
    open({ name, attribute }) {
      if (name === 'futureMetadata') isRich = attribute('name') === 'XLRICHVALUE';
      else if (name === 'valueMetadata') isOfCells = true;
      else if (name === 'rvb' && isRich) futures.push(Number(attribute('i')));
      else if (name === 'rc' && isOfCells) cells.push(futures[Number(attribute('v'))]);
    },
    close(name) {
      if (name === 'futureMetadata') isRich = false;
      else if (name === 'valueMetadata') isOfCells = false;
    },
  });
  return cells;
}

interface RichValue {
  readonly structure: number;
  readonly numbers: string[];
}

function richValues(xml: string): RichValue[] {
  const found: RichValue[] = [];
  let text: string | undefined;
  walkXml(xml, {
    open({ name, attribute }) {
      if (name === 'rv') found.push({ structure: Number(attribute('s')), numbers: [] });
      else if (name === 'v') text = '';
    },
    text(value) {
      if (text !== undefined) text += value;
    },
    close(name) {
      if (name !== 'v') return;
      found.at(-1)?.numbers.push(text ?? '');
      text = undefined;
    },
  });
  return found;
}

/** Where in the values of each structure the picture stands; -1 where it has none. */
function picturePlaces(xml: string): number[] {
  const found: number[] = [];
  let keys = 0;
  walkXml(xml, {
    open({ name, attribute }) {
      if (name === 's') {
        found.push(-1);
        keys = 0;
      }
      if (name !== 'k') return;
      if (attribute('n') === '_rvRel:LocalImageIdentifier') found[found.length - 1] = keys;
      keys += 1;
    },
  });
  return found;
}

function relationsIn(xml: string): string[] {
  const found: string[] = [];
  walkXml(xml, {
    open({ name, relation }) {
      if (name === 'rel') found.push(relation ?? '');
    },
  });
  return found;
}
