import type { Department } from '@mortise/core';

export interface Branch extends Department {
  readonly depth: number;
  readonly children: readonly Branch[];
}

/** Departments as a tree, siblings in their order. One whose parent is unknown stands at the top. */
export function treeOf(departments: readonly Department[]): Branch[] {
  const known = new Set(departments.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): Branch[] =>
    departments
      .filter((each) => (each.parentId !== null && known.has(each.parentId) ? each.parentId : null) === parentId)
      .sort((one, other) => one.position - other.position || one.name.localeCompare(other.name, 'zh'))
      .map((each) => ({ ...each, depth, children: below(each.id, depth + 1) }));
  return below(null, 0);
}

/** The tree read from top to bottom. */
export const flatten = (branches: readonly Branch[]): Branch[] =>
  branches.flatMap((branch) => [branch, ...flatten(branch.children)]);

interface TreeOption {
  readonly value: string;
  readonly title: string;
  readonly disabled?: boolean;
  readonly children: TreeOption[];
}

/** For a tree select. `without` and all below it cannot be chosen: a department is not below itself. */
export const optionsOf = (branches: readonly Branch[], without?: string, isBelow = false): TreeOption[] =>
  branches.map(({ id, name, children }) => {
    const disabled = isBelow || id === without;
    return { value: id, title: name, disabled, children: optionsOf(children, without, disabled) };
  });
