import { z } from 'zod';
import { ById, PositionAnswer } from '../answers.ts';
import { Name } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'Positions';
const Named = z.object({ name: Name });

export const positionRoutes = [
  route(
    {
      method: 'GET',
      path: '/positions',
      group,
      summary: 'All job positions, by name',
      answer: z.array(PositionAnswer).readonly(),
    },
    ({ server, actor }) => server.people.listPositions(actor),
  ),
  route(
    {
      method: 'POST',
      path: '/positions',
      group,
      summary: 'Add a job position',
      body: Named,
      answer: PositionAnswer,
      status: 201,
    },
    ({ server, actor, body }) => server.people.createPosition(actor, body),
  ),
  route(
    {
      method: 'PATCH',
      path: '/positions/:id',
      group,
      summary: 'Rename a job position',
      params: ById,
      body: Named,
      answer: PositionAnswer,
    },
    ({ server, actor, params, body }) => server.people.renamePosition(actor, params.id, body),
  ),
  route(
    { method: 'DELETE', path: '/positions/:id', group, summary: 'Remove a position that nobody has', params: ById },
    ({ server, actor, params }) => server.people.removePosition(actor, params.id),
  ),
] as const;
