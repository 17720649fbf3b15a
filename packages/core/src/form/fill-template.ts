const token = /\{([^{}]+)\}/g;

/** Ids of the fields that a template names: `https://…?name={f_name}` names `f_name`. */
export const templateRefs = (template: string): string[] => [
  ...new Set([...template.matchAll(token)].flatMap(([, ref]) => ref ?? [])),
];

/** The template with every field replaced by what `textOf` says of it. */
export const fillTemplate = (template: string, textOf: (ref: string) => string): string =>
  template.replace(token, (_, ref: string) => textOf(ref));
