'use client';

import { TeamPanel } from '../../team/team-panel.tsx';
import { useTeam } from '../../team/use-team.ts';
import { usePageScope } from '../page-scope.ts';
import type { PartProps } from '../part-views.tsx';

/** Who works on the record. Nothing where there is nobody and nobody can be added. */
export function TeamPart(_: PartProps<'team'>) {
  const { form, record } = usePageScope();
  const { team, change } = useTeam(form.form.id, record.id);
  if (!team.data || (team.data.members.length === 0 && !team.data.mayChange)) return null;
  return (
    <section className="mo-part mo-part-team">
      <TeamPanel team={team.data} ownerId={record.ownerId} onChange={change} />
    </section>
  );
}
