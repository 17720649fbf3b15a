import type { Department, People } from '@mortise/core';
import type { Directory } from './import-ports.ts';

type Everybody = Awaited<ReturnType<People['all']>>;

/** Every name by which a cell may mean a member (name, user name, e-mail, phone) or a department (its name, its path). */
export function directoryIn(everybody: Everybody, all: readonly Department[]): Directory {
  const users = new Map<string, string[]>();
  for (const { id, name, userName, email, phone, status } of everybody) {
    if (status !== 'active') continue;
    for (const key of new Set([name, userName, email ?? '', phone ?? '', id].map(keyOf))) add(users, key, id);
  }
  const departments = new Map<string, string[]>();
  for (const department of all) {
    const path = pathOf(department, all);
    for (const key of new Set(
      [department.id, department.name, path.join('/'), path.join('>'), path.join(' / ')].map(keyOf),
    )) {
      add(departments, key, department.id);
    }
  }
  return { users, departments };
}

export const directoryOf = (people: Pick<People, 'all' | 'departments'>) => async (): Promise<Directory> =>
  directoryIn(await people.all(), await people.departments());

/** With what tells two of one name apart: how they sign in, and where they are. */
export const peopleKnownBy =
  (people: Pick<People, 'all' | 'departments'>) =>
  async (ids: readonly string[]): Promise<{ id: string; name: string; hint: string }[]> => {
    const [everybody, departments] = [await people.all(), await people.departments()];
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    return everybody
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, userName, departmentIds }) => ({
        id,
        name,
        hint: [userName, nameOf.get(departmentIds[0] ?? '') ?? ''].filter((part) => part !== '').join(' '),
      }));
  };

const keyOf = (text: string) => text.trim().toLowerCase();

function add(map: Map<string, string[]>, key: string, id: string): void {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), id]);
}

function pathOf(department: Department, all: readonly Department[]): string[] {
  const parent = all.find(({ id }) => id === department.parentId);
  return parent ? [...pathOf(parent, all), department.name] : [department.name];
}
