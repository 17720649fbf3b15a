'use client';

import { TeamPanel } from '../../team/team-panel.tsx';
import { useTeam } from '../../team/use-team.ts';
import { usePageScope } from '../page-scope.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../part-views.tsx';

/** Who works on the record, where there is room; elsewhere a button above it opens the same. */
export function TeamPart({ part, bare }: PartProps<'team'>) {
  const { form, record, room } = usePageScope();
  const { team, change } = useTeam(form.form.id, record.id);
  if (room !== 'wide' || !team.data || (team.data.members.length === 0 && !team.data.mayChange)) return null;
  return (
    <PartFrame part={part} bare={bare}>
      <div className="rt-team">
        <TeamPanel team={team.data} ownerId={record.ownerId} onChange={change} />
      </div>
    </PartFrame>
  );
}
