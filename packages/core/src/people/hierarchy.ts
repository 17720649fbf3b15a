interface Placed {
  readonly id: string;
  readonly managerId: string | null;
  readonly departmentIds: readonly string[];
}

interface Nested {
  readonly id: string;
  readonly parentId: string | null;
  /** Absent: nobody. */
  readonly headId?: string | null;
}

/** Who is where in an organisation, asked by conditions such as "my subordinates". Ids that it does not know have nothing below. */
export interface Hierarchy {
  /** Everyone whose reporting line leads to this person, at any depth, those who left included. Never the person. */
  subordinatesOf(userId: string): readonly string[];
  /** Everyone else there is, without the person: whoever neither is this person nor reports to them. */
  outsidersOf(userId: string): readonly string[];
  /** The person they report to, whom that one reports to, and so on. */
  superiorsOf(userId: string): readonly string[];
  /** The head of this department, of the one above it, and so on; null for one without. */
  headsOf(departmentId: string): readonly (string | null)[];
  /** These departments and all below them. */
  departmentsWithin(departmentIds: readonly string[]): readonly string[];
  /** Everyone who belongs to one of these departments, as the main one or another. */
  membersOf(departmentIds: readonly string[]): readonly string[];
}

/** A moment's picture of an organisation. Circles, which the product never makes, are walked once. */
export function hierarchyOf(people: readonly Placed[], departments: readonly Nested[]): Hierarchy {
  const reports = grouped(people, ({ managerId }) => (managerId === null ? [] : [managerId]));
  const children = grouped(departments, ({ parentId }) => (parentId === null ? [] : [parentId]));
  const members = grouped(people, ({ departmentIds }) => departmentIds);
  const managers = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const nested = new Map(departments.map((department) => [department.id, department]));
  const below = remembered((userId) => reach([userId], reports).filter((id) => id !== userId));
  const beside = remembered((userId) => {
    const inside = new Set([userId, ...below(userId)]);
    return people.flatMap(({ id }) => (inside.has(id) ? [] : [id]));
  });
  return {
    superiorsOf: (userId) => upwards(userId, (id) => managers.get(id)).slice(1),
    headsOf: (departmentId) =>
      upwards(departmentId, (id) => nested.get(id)?.parentId).map((id) => nested.get(id)?.headId ?? null),
    subordinatesOf: below,
    outsidersOf: beside,
    departmentsWithin: (departmentIds) => reach(departmentIds, children),
    membersOf: (departmentIds) => [...new Set(departmentIds.flatMap((id) => members.get(id) ?? []))],
  };
}

/** Of somebody about whom nothing is known: nobody reports to them, no department has others below. */
export const noHierarchy: Hierarchy = hierarchyOf([], []);

/** Asked with every request, and the same for as long as the picture is. */
function remembered(work: (id: string) => readonly string[]): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = work(id);
    known.set(id, found);
    return found;
  };
}

function grouped<T extends { readonly id: string }>(all: readonly T[], under: (one: T) => readonly string[]) {
  const groups = new Map<string, string[]>();
  for (const one of all) {
    for (const key of under(one)) {
      const group = groups.get(key);
      if (group) group.push(one.id);
      else groups.set(key, [one.id]);
    }
  }
  return groups;
}

/** The place itself, the one above it, and so on. */
function upwards(from: string, above: (id: string) => string | null | undefined): string[] {
  const line = new Set<string>();
  for (let at: string | null | undefined = from; at && !line.has(at); at = above(at)) line.add(at);
  return [...line];
}

function reach(from: readonly string[], below: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set(from);
  for (const id of found) for (const next of below.get(id) ?? []) found.add(next);
  return [...found];
}
