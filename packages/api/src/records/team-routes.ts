import { largestTeam, type RecordTeam, type TeamMember } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import type { Call } from '../frame/contract.ts';
import { route } from '../frame/route.ts';
import { inForm, roadOf } from './in-form.ts';
import { OfRecord } from './inputs.ts';

const group = 'Records';

const Named = z.object({ kind: z.enum(['user', 'department']), id: Id });
const Member: z.ZodType<TeamMember> = Named.extend({ mayEdit: z.boolean() });
const TeamAnswer: z.ZodType<RecordTeam> = z.object({
  members: z.array(
    Named.extend({
      mayEdit: z.boolean(),
      name: z.string(),
      isIdle: z
        .boolean()
        .describe('They left, or no role of theirs opens the form: being in the team gives them nothing'),
    }),
  ),
  mayChange: z.boolean().describe('May I change it?'),
});

const teamOf = (call: Call<z.output<typeof OfRecord>>) =>
  inForm(call, (form) => call.server.records.reader.team(call.actor, form, call.params.id));

export const recordTeamRoutes = [
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/team',
      group,
      summary: "Who is in a record's team, and so reaches it beyond what roles open",
      params: OfRecord,
      answer: TeamAnswer,
    },
    teamOf,
  ),
  route(
    {
      method: 'PATCH',
      path: '/forms/:form/records/:id/team',
      group,
      summary: "Add to a record's team, change who may edit, or remove, for whoever may share the record",
      params: OfRecord,
      body: z.object({
        put: z.array(Member).max(largestTeam).default([]),
        remove: z.array(Named).max(largestTeam).default([]),
      }),
      answer: TeamAnswer,
    },
    async (call) => {
      const { server, params, body } = call;
      const actor = { ...call.actor, road: roadOf(call) };
      const change = { put: body.put, gone: body.remove };
      const changed = await inForm(call, (form) => server.records.writer.changeTeam(actor, form, params.id, change));
      return changed.ok ? teamOf(call) : changed;
    },
  ),
] as const;
