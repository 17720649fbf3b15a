/** SQL text with its values kept apart. Immutable; the database adapter numbers and binds the values. */
export interface Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** `sql\`a = ${value}\`` binds `value`; a nested `Sql` is spliced in. */
export function sql(strings: TemplateStringsArray, ...inserts: unknown[]): Sql {
  const texts: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  inserts.forEach((insert, index) => {
    const after = strings[index + 1] ?? '';
    if (isSql(insert)) {
      texts[texts.length - 1] += insert.strings[0] ?? '';
      insert.values.forEach((value, position) => {
        values.push(value);
        texts.push(insert.strings[position + 1] ?? '');
      });
      texts[texts.length - 1] += after;
    } else {
      values.push(insert);
      texts.push(after);
    }
  });
  return { strings: texts, values };
}

/** A quoted identifier. Only for names that come from published definitions or from this code. */
export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);

/** SQL text written by this code, never by a person. */
export const raw = (text: string): Sql => ({ strings: [text], values: [] });

export function joinSql(parts: readonly Sql[], separator: Sql): Sql {
  return parts.reduce((all, part, index) => (index === 0 ? part : sql`${all}${separator}${part}`), raw(''));
}

/** The text with `$1…` and its values, as `pg` takes them. */
export function toPg(query: Sql): { text: string; values: unknown[] } {
  const text = query.strings.reduce((all, part, index) => (index === 0 ? part : `${all}$${index}${part}`), '');
  return { text, values: [...query.values] };
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
