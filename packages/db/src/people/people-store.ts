import type { Department, Locale, PeopleStore, Person, PersonStatus, Role, Taken, Theme } from '@mortise/core';
import type { Prisma } from '../generated/prisma/client.ts';
import { type PrismaTables, uniqueViolation } from '../prisma.ts';

const withPlace = {
  memberships: { orderBy: [{ isMain: 'desc' }, { departmentId: 'asc' }] },
  positions: { orderBy: { positionId: 'asc' } },
} satisfies Prisma.UserInclude;
type Row = Prisma.UserGetPayload<{ include: typeof withPlace }>;

/** Members and departments, on the given connection. */
export function peopleStore(tables: PrismaTables): PeopleStore {
  const one = async (where: Prisma.UserWhereUniqueInput) => {
    const row = await tables.user.findUnique({ where, include: withPlace });
    return row && personOf(row);
  };
  return {
    find: (id) => one({ id }),
    findByUserName: (userName) => one({ userName: userName.toLowerCase() }),
    all: async () =>
      (await tables.user.findMany({ include: withPlace, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(personOf),

    insert: ({ departmentIds, positionIds = [], roles, ...person }) =>
      unlessTaken(async () => {
        await tables.user.create({
          data: {
            ...person,
            roles: [...roles],
            memberships: { create: membershipsOf(departmentIds) },
            positions: { create: positionsOf(positionIds) },
          },
        });
      }),
    update: (id, { departmentIds, positionIds, roles, ...changes }) =>
      unlessTaken(async () => {
        await tables.user.update({
          where: { id },
          data: {
            ...changes,
            ...(roles && { roles: [...roles] }),
            ...(departmentIds && { memberships: { deleteMany: {}, create: membershipsOf(departmentIds) } }),
            ...(positionIds && { positions: { deleteMany: {}, create: positionsOf(positionIds) } }),
          },
        });
      }),

    departments: async () =>
      (await tables.department.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })).map(departmentOf),
    insertDepartment: async (department) => {
      await tables.department.create({ data: department });
    },
    updateDepartment: async (id, changes) => {
      await tables.department.update({ where: { id }, data: changes });
    },
    removeDepartment: async (id) => {
      await tables.department.delete({ where: { id } });
    },

    positions: async () =>
      (await tables.jobPosition.findMany({ orderBy: { name: 'asc' } })).map(({ id, name }) => ({ id, name })),
    insertPosition: async ({ id, name }) => {
      await tables.jobPosition.create({ data: { id, name } });
    },
    renamePosition: async (id, name) => {
      await tables.jobPosition.update({ where: { id }, data: { name } });
    },
    removePosition: async (id) => {
      await tables.jobPosition.delete({ where: { id } });
    },
  };
}

const membershipsOf = (departmentIds: readonly string[]) =>
  [...new Set(departmentIds)].map((departmentId, index) => ({ departmentId, isMain: index === 0 }));

const positionsOf = (positionIds: readonly string[]) => [...new Set(positionIds)].map((positionId) => ({ positionId }));

async function unlessTaken(write: () => Promise<void>): Promise<Taken | null> {
  try {
    await write();
    return null;
  } catch (accident) {
    const columns = uniqueViolation(accident);
    if (!columns) throw accident;
    return columns.some((column) => column.includes('email')) ? 'email' : 'userName';
  }
}

function personOf(row: Row): Person {
  return {
    id: row.id,
    userName: row.userName,
    email: row.email,
    name: row.name,
    phone: row.phone,
    status: row.status as PersonStatus,
    roles: row.roles as Role[],
    locale: row.locale as Locale,
    theme: row.theme as Theme,
    managerId: row.managerId,
    departmentIds: row.memberships.map(({ departmentId }) => departmentId),
    positionIds: row.positions.map(({ positionId }) => positionId),
    mustChangePassword: row.mustChangePassword,
    createdAt: row.createdAt.toISOString(),
  };
}

const departmentOf = ({ id, parentId, name, headId, position }: Department): Department => ({
  id,
  parentId,
  name,
  headId,
  position,
});
