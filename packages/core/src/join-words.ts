/** Joins the parts of a Chinese text, with a space where Chinese meets Latin letters or figures: 新建客户, 新建 Account. */
export const joinWords = (...parts: readonly string[]): string =>
  parts.reduce((text, part) => (meets.test(`${text.slice(-1)}${part.slice(0, 1)}`) ? `${text} ${part}` : text + part));

const meets = /^(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han})$/u;
