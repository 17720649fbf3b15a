import { type Actor, err, type Issue, issue, type JobPosition, newId, ok, type Result } from '@mortise/core';
import type { PeoplePorts } from './people-ports.ts';

type Ports = Pick<PeoplePorts, 'access' | 'people'>;
const forbidden = err({ code: 'forbidden', permission: 'people.write' } as const);

/** What somebody may be in the organisation. Two never share a name. */
export const createPosition =
  ({ access, people }: Ports) =>
  async (actor: Actor, { name }: { name: string }): Promise<Result<JobPosition>> => {
    if (!access.may(actor, 'people.write')) return forbidden;
    return people.exclusively(async (store): Promise<Result<JobPosition>> => {
      const position = { id: newId(), name };
      const issues = nameIssues(position, await store.positions());
      if (issues.length > 0) return err({ code: 'invalid', issues });
      await store.insertPosition(position);
      return ok(position);
    });
  };

export const renamePosition =
  ({ access, people }: Ports) =>
  async (actor: Actor, id: string, { name }: { name: string }): Promise<Result<JobPosition>> => {
    if (!access.may(actor, 'people.write')) return forbidden;
    return people.exclusively(async (store): Promise<Result<JobPosition>> => {
      const positions = await store.positions();
      if (!positions.some((each) => each.id === id)) return err({ code: 'not_found', what: 'position', id });
      const issues = nameIssues({ id, name }, positions);
      if (issues.length > 0) return err({ code: 'invalid', issues });
      await store.renamePosition(id, name);
      return ok({ id, name });
    });
  };

/** Only one that nobody has goes, so nobody's rights change with it. */
export const removePosition =
  ({ access, people }: Ports) =>
  async (actor: Actor, id: string): Promise<Result<undefined>> => {
    if (!access.may(actor, 'people.write')) return forbidden;
    return people.exclusively(async (store): Promise<Result<undefined>> => {
      const positions = await store.positions();
      if (!positions.some((each) => each.id === id)) return err({ code: 'not_found', what: 'position', id });
      const holders = (await store.all()).filter(({ positionIds }) => positionIds.includes(id));
      const place = { zh: '成员', en: 'member' };
      const usedBy = holders.map((each) => ({ definitionId: each.id, kind: 'person', name: each.name, place }));
      if (usedBy.length > 0) return err({ code: 'in_use', usedBy });
      await store.removePosition(id);
      return ok(undefined);
    });
  };

const nameIssues = ({ id, name }: JobPosition, positions: readonly JobPosition[]): Issue[] =>
  positions.some((each) => each.id !== id && each.name === name)
    ? [issue(['name'], 'not_unique', { zh: '已有同名的职位', en: 'There is a position of this name already' })]
    : [];
