import { z } from 'zod';
import { ById, DepartmentAnswer, Id } from '../answers.ts';
import { Name } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'Departments';
const Position = z.number().int().min(0).max(100_000);

export const departmentRoutes = [
  route(
    {
      method: 'GET',
      path: '/departments',
      group,
      summary: 'All departments; parentId makes the tree',
      answer: z.array(DepartmentAnswer).readonly(),
    },
    ({ server, actor }) => server.people.listDepartments(actor),
  ),
  route(
    {
      method: 'POST',
      path: '/departments',
      group,
      summary: 'Add a department',
      body: z.object({
        name: Name,
        parentId: Id.nullable().default(null),
        headId: Id.nullable().default(null),
        position: Position.default(0),
      }),
      answer: DepartmentAnswer,
      status: 201,
    },
    ({ server, actor, body }) => server.people.createDepartment(actor, body),
  ),
  route(
    {
      method: 'PATCH',
      path: '/departments/:id',
      group,
      summary: 'Rename, move or give a head to a department',
      params: ById,
      body: z.strictObject({
        name: Name.exactOptional(),
        parentId: Id.nullable().exactOptional(),
        headId: Id.nullable().exactOptional(),
        position: Position.exactOptional(),
      }),
      answer: DepartmentAnswer,
    },
    ({ server, actor, params, body }) => server.people.updateDepartment(actor, params.id, body),
  ),
  route(
    { method: 'DELETE', path: '/departments/:id', group, summary: 'Remove an empty department', params: ById },
    ({ server, actor, params }) => server.people.removeDepartment(actor, params.id),
  ),
] as const;
