import { builtInFormat, type FormatKind, formatKind } from '../dates/number-format.ts';
import { walkXml } from '../xml/small-part.ts';
import type { Archive } from './archive.ts';

export interface CellStyle {
  readonly kind: FormatKind;
  /** The format code, left out where it says nothing. */
  readonly format: string | undefined;
}

export const generalStyle: CellStyle = { kind: 'general', format: undefined };

/** The number format of each cell style, by the number cells use. A workbook without styles formats nothing. */
export async function readStyles(archive: Archive, path: string | undefined): Promise<readonly CellStyle[]> {
  if (path === undefined || !archive.has(path)) return [];
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isInCellFormats = false;
  walkXml(await archive.text(path), {
    open(element) {
      if (element.name === 'numFmt') {
        const code = element.attribute('formatCode');
        if (code !== undefined) codes.set(Number(element.attribute('numFmtId')), code);
      } else if (element.name === 'cellXfs') isInCellFormats = true;
      else if (element.name === 'xf' && isInCellFormats) {
        const id = Number(element.attribute('numFmtId') ?? 0);
        styles.push(styleOf(codes.get(id) ?? builtInFormat(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}

export function styleOf(code: string): CellStyle {
  const kind = formatKind(code);
  return kind === 'general' ? generalStyle : { kind, format: code };
}
