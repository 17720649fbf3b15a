/** The formula that puts a template together: `A-{f}` becomes `"A-" & {f}`. Where all fields are empty so is the text. */
export function templateFormula(template: string): string {
  const parts = template.split(/(\{[^{}]+\})/).filter((part) => part !== '');
  const fields = parts.filter(isField);
  const joined = parts.map((part) => (isField(part) ? part : `"${part.replaceAll('"', '""')}"`)).join(' & ');
  return fields.length === 0 ? joined || '""' : `IF(${fields.join(' & ')} = "", "", ${joined})`;
}

const isField = (part: string) => /^\{[^{}]+\}$/.test(part);
