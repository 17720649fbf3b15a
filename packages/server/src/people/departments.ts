import { type Actor, type Department, err, newId, ok, type Result } from '@mortise/core';
import { departmentIssues } from './department-issues.ts';
import type { PeoplePorts } from './people-ports.ts';

type Ports = Pick<PeoplePorts, 'access' | 'people'>;

/** Parents and heads are checked while nobody else changes the tree, so it is a tree at every moment. */
export const createDepartment =
  ({ access, people }: Ports) =>
  async (actor: Actor, input: Omit<Department, 'id'>): Promise<Result<Department>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    return people.exclusively(async (store): Promise<Result<Department>> => {
      const department = { ...input, id: newId() };
      const issues = departmentIssues(department, await store.departments(), await store.all());
      if (issues.length > 0) return err({ code: 'invalid', issues });
      await store.insertDepartment(department);
      return ok(department);
    });
  };

export const updateDepartment =
  ({ access, people }: Ports) =>
  async (actor: Actor, id: string, changes: Partial<Omit<Department, 'id'>>): Promise<Result<Department>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    return people.exclusively(async (store): Promise<Result<Department>> => {
      const departments = await store.departments();
      const department = departments.find((each) => each.id === id);
      if (!department) return err({ code: 'not_found', what: 'department', id });
      const next = { ...department, ...changes };
      const issues = departmentIssues(next, departments, await store.all());
      if (issues.length > 0) return err({ code: 'invalid', issues });
      await store.updateDepartment(id, changes);
      return ok(next);
    });
  };

/** Only an empty one goes: no departments below it, nobody in it. */
export const removeDepartment =
  ({ access, people }: Ports) =>
  async (actor: Actor, id: string): Promise<Result<undefined>> => {
    if (!access.may(actor, 'people.write')) return err({ code: 'forbidden', permission: 'people.write' });
    return people.exclusively(async (store): Promise<Result<undefined>> => {
      const departments = await store.departments();
      if (!departments.some((each) => each.id === id)) return err({ code: 'not_found', what: 'department', id });
      const below = departments.filter((each) => each.parentId === id);
      const members = (await store.all()).filter(({ departmentIds }) => departmentIds.includes(id));
      if (below.length + members.length > 0)
        return err({
          code: 'in_use',
          usedBy: [
            ...below.map((each) => use(each.id, 'department', each.name, { zh: '下级部门', en: 'department below' })),
            ...members.map((each) => use(each.id, 'person', each.name, { zh: '成员', en: 'member' })),
          ],
        });
      await store.removeDepartment(id);
      return ok(undefined);
    });
  };

const use = (definitionId: string, kind: string, name: string, place: { zh: string; en: string }) => ({
  definitionId,
  kind,
  name,
  place,
});
