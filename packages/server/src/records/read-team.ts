import { type Actor, err, ok, type PublishedForm, type RecordTeam, type Result } from '@mortise/core';
import { inPlaceOf } from '../access/in-place-of.ts';
import { isId } from './is-id.ts';
import { reachForm, withinReach } from './reach-form.ts';
import type { RecordReaderPorts } from './reading-in.ts';

/** Who is in the team of a record that the actor reads, living or deleted. */
export async function readTeam(
  { access, catalog, rows, clock }: RecordReaderPorts,
  actor: Actor,
  form: PublishedForm,
  id: string,
): Promise<Result<RecordTeam>> {
  const reach = { ...reachForm({ access, catalog }, actor, form), mayReadTitle: true };
  const sharing = { ...reach, ...withinReach(access, actor, form.id, 'share') };
  const living = { actor, now: clock.now(), related: new Map(), ids: [id], filter: null, search: null, deleted: false };
  const isMeant = reach.scope !== false && isId(id);
  const [reached, shared, members] = isMeant
    ? await Promise.all([
        rows.titles(actor, clock.now(), reach, [id]),
        sharing.scope === false ? null : rows.count({ ...living, reach: sharing }, 1),
        rows.team(id),
      ])
    : [{}, null, []];
  if (!(id.toLowerCase() in reached)) return err({ code: 'not_found', what: 'record', id });
  return ok({
    members: members.map((member) => {
      const { kind, id: memberId, name, mayEdit, isHere } = member;
      const isIdle = !isHere || (kind === 'user' && !access.mayOnForm(inPlaceOf(actor, member), 'read', form.id));
      return { kind, id: memberId, name, mayEdit, isIdle };
    }),
    mayChange: shared?.ok === true && shared.value.count > 0,
  });
}
