import { spelt } from './sheet-text.ts';

interface Style {
  /** "" for General. */
  readonly format: string;
  /** What is typed after it stays a text, even where it begins like a formula: the apostrophe of Excel. */
  readonly isQuoted?: boolean;
  readonly isMarked?: boolean;
  readonly isWrapped?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number 0 is General, number 1 the header. */
export const headerStyle = 1;

/** Styles of a workbook by number, gathered while its cells are written: there are as many as it has different ones. */
export class SheetStyles {
  readonly #known = new Map<string, number>();
  readonly #styles: Style[] = [];

  numberOf(style: Style): number {
    const name = `${style.isQuoted ? 'q' : ''}${style.isMarked ? 'm' : ''}${style.isWrapped ? 'w' : ''}|${style.format}`;
    if (name === '|') return 0;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const number = this.#styles.push(style) + headerStyle;
    this.#known.set(name, number);
    return number;
  }

  /** The part `xl/styles.xml`. Asked last, when every style is known. */
  xml(): string {
    const formats = [...new Set(this.#styles.map(({ format }) => format).filter((format) => format !== ''))];
    const idOf = (format: string) => (format === '' ? 0 : 164 + formats.indexOf(format));
    const codes = formats.map((code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${spelt(code)}"/>`).join('');
    const cells = this.#styles.map(
      ({ format, isQuoted, isMarked, isWrapped }) =>
        `<xf numFmtId="${idOf(format)}" fontId="0" fillId="${isMarked ? 3 : 0}" borderId="0" xfId="0"${
          format === '' ? '' : ' applyNumberFormat="1"'
        }${isMarked ? ' applyFill="1"' : ''}${isQuoted ? ' quotePrefix="1"' : ''}${
          isWrapped ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'
        }`,
    );
    return `<styleSheet xmlns="${main}">${codes === '' ? '' : `<numFmts count="${formats.length}">${codes}</numFmts>`}<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>${solid('FFF1EFEC')}</fill><fill>${solid('FFFAC6C0')}</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyFill="1"/>${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

const solid = (color: string) =>
  `<patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill>`;
