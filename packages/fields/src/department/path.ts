/** How the name of a department tells its place in the tree: `华东大区 / 销售一部`. */
const separator = ' / ';

/** The whole path, or the department's own name. A name that carries no path is the same both ways. */
export const shownPath = (title: string, showPath: boolean) =>
  showPath ? title : (title.split(separator).at(-1) ?? title);
