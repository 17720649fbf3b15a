import { Buffer } from 'node:buffer';
import { pictureFormula } from '../table/take-pictures.ts';
import { type WorkbookSpecimen, workbookParts, zipOf } from './package.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wps = 'http://www.wps.cn/officeDocument/2020/cellImage';
const drawingNames = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"`;

const indigo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPwd3sKAAJiAXvBJn9xAAAAAElFTkSuQmCC';
const amber = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4Oo8bAAQqAZ9sWGBkAAAAAElFTkSuQmCC';

/** One pixel, in a colour that tells one from another. */
export function pixel(colour: number): Buffer {
  return Buffer.from(colour % 2 === 0 ? indigo : amber, 'base64');
}

export interface PictureSpecimen {
  /** Where its upper left corner is, both from 0. */
  readonly row: number;
  readonly column: number;
  /** Of the files below `xl/media`. */
  readonly media: string;
}

/** What the first sheet of a workbook shows over its cells, and what cells of WPS show by name. */
export interface Shown {
  readonly over?: readonly PictureSpecimen[];
  readonly named?: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, string | Buffer>>;
}

/** The formula by which a cell of WPS shows a picture, as `rowsOf` takes it. */
export const shownBy = pictureFormula;

/** A workbook with pictures, as Excel and WPS write it. */
export function picturedWorkbook(specimen: WorkbookSpecimen, { over = [], named, media }: Shown): Promise<Buffer> {
  const parts: Record<string, string | Buffer> = workbookParts(specimen);
  for (const [name, content] of Object.entries(media)) parts[`xl/media/${name}`] = content;
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = relations([['d1', `${office}/drawing`, '../drawings/drawing1.xml']]);
  parts['xl/drawings/_rels/drawing1.xml.rels'] = relations(
    over.map(({ media: name }, at) => [`p${at}`, `${office}/image`, `../media/${name}`]),
  );
  parts['xl/drawings/drawing1.xml'] = `<xdr:wsDr ${drawingNames}>${over.map(anchor).join('')}</xdr:wsDr>`;
  if (!named) return zipOf(parts);
  const names = Object.entries(named);
  parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    `<Relationship Id="ci" Type="${wps}" Target="cellimages.xml"/></Relationships>`,
  );
  parts['xl/_rels/cellimages.xml.rels'] = relations(
    names.map(([, name], at) => [`p${at}`, `${office}/image`, `media/${name}`]),
  );
  parts['xl/cellimages.xml'] =
    `<etc:cellImages ${drawingNames} xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">${names
      .map(([name], at) => `<etc:cellImage>${pic(name, `p${at}`)}</etc:cellImage>`)
      .join('')}</etc:cellImages>`;
  return zipOf(parts);
}

/** A workbook with pictures that Excel placed in cells: the n-th, from 1, is what a cell with `vm="n"` shows. */
export function placedWorkbook(
  specimen: WorkbookSpecimen,
  { placed, media }: { readonly placed: readonly string[]; readonly media: Shown['media'] },
): Promise<Buffer> {
  const parts: Record<string, string | Buffer> = workbookParts(specimen);
  for (const [name, content] of Object.entries(media)) parts[`xl/media/${name}`] = content;
  const each = (xml: (at: number) => string) => placed.map((_, at) => xml(at)).join('');
  const microsoft = 'http://schemas.microsoft.com/office';
  parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    `${[
      ['m', `${office}/sheetMetadata`, 'metadata.xml'],
      ['v', `${microsoft}/2017/06/relationships/rdRichValue`, 'richData/rdrichvalue.xml'],
      ['k', `${microsoft}/2017/06/relationships/rdRichValueStructure`, 'richData/rdrichvaluestructure.xml'],
      ['r', `${microsoft}/2022/10/relationships/richValueRel`, 'richData/richValueRel.xml'],
    ]
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );
  parts['xl/metadata.xml'] =
    `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xlrd="${microsoft}/spreadsheetml/2017/richdata"><futureMetadata name="XLRICHVALUE">${each((at) => `<bk><extLst><ext><xlrd:rvb i="${at}"/></ext></extLst></bk>`)}</futureMetadata><valueMetadata>${each((at) => `<bk><rc t="1" v="${at}"/></bk>`)}</valueMetadata></metadata>`;
  parts['xl/richData/rdrichvalue.xml'] = `<rvData>${each((at) => `<rv s="0"><v>5</v><v>${at}</v></rv>`)}</rvData>`;
  parts['xl/richData/rdrichvaluestructure.xml'] =
    '<rvStructures><s t="_localImage"><k n="CalcOrigin" t="i"/><k n="_rvRel:LocalImageIdentifier" t="i"/></s></rvStructures>';
  parts['xl/richData/richValueRel.xml'] =
    `<richValueRels xmlns:r="${office}">${each((at) => `<rel r:id="p${at}"/>`)}</richValueRels>`;
  parts['xl/richData/_rels/richValueRel.xml.rels'] = relations(
    placed.map((name, at) => [`p${at}`, `${office}/image`, `../media/${name}`]),
  );
  return zipOf(parts);
}

const anchor = ({ row, column }: PictureSpecimen, at: number) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>1</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>1</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to>${pic(`图片 ${at + 1}`, `p${at}`)}<xdr:clientData/></xdr:twoCellAnchor>`;

const pic = (name: string, relation: string) =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${name}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${relation}"/></xdr:blipFill><xdr:spPr/></xdr:pic>`;

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
