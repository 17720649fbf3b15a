/** The formula that puts a template together: `A-{f}` becomes `"A-" & {f}`. Where all fields are empty so is the text. */
export function templateFormula(template: string): string {
  const parts = template.split(/(\{[^{}]+\})/).filter((part) => part !== '');
  const fields = parts.filter(isField);
  const joined = parts.map((part) => (isField(part) ? part : `"${part.replaceAll('"', '""')}"`)).join(' & ');
  if (fields.length === 0) return joined || '""';
  // A number alone is no text, and only a text is like "".
  return `IF(${fields.join(' & ')} & "" = "", "", ${joined})`;
}

const isField = (part: string) => /^\{[^{}]+\}$/.test(part);
