/** A cell of Excel holds so many characters; what is longer would make the file a damaged one. */
export const longestText = 32_767;

/** What XML cannot hold, or what Excel would read as something that XML cannot hold. */
const special = /[&<>"\ufffe\uffff]|(?![\t\n])\p{Cc}|_x[0-9a-f]{4}_/iu;
const each = /[&<>"\ufffe\uffff]|(?![\t\n])\p{Cc}|_(?=x[0-9a-f]{4}_)/giu;

/** Text as XML and Excel's own escapes spell it, so that it is read back as it was. */
export const spelt = (text: string): string => (special.test(text) ? text.replace(each, spell) : text);

function spell(sign: string): string {
  switch (sign) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}

/** A, B, …, Z, AA: the letters above a column, from 0. */
export function lettersOf(column: number): string {
  const rest = column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '';
  return rest + String.fromCharCode(65 + (column % 26));
}

/** Names of sheets as Excel takes them: 31 signs, none of `[]:*?/\`, and no two alike. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain =
      wanted
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let name = cut(plain, 31);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const end = ` (${number})`;
      name = cut(plain, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Never half of a sign of two units. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
