'use client';

import type { PublishedForm, RecordView } from '@mortise/core';
import { Avatar, Icon, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { UsersRound } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTeam } from './use-team.ts';

const TeamPanel = lazy(() => import('./team-panel.tsx').then((module) => ({ default: module.TeamPanel })));

/** So many faces stand in a row before the rest becomes a number. */
const faces = 3;

interface TeamButtonProps {
  readonly form: Pick<PublishedForm, 'id'>;
  readonly record: RecordView;
}

/** Who is in the record's team, and the way to change it. Nothing where there is none and none can be made. */
export function TeamButton({ form, record }: TeamButtonProps) {
  const { t } = useText();
  const { team, change } = useTeam(form.id, record.id);
  if (!team.data) return null;
  const { members, mayChange } = team.data;
  if (members.length === 0 && !mayChange) return null;
  const name = t({ zh: '团队成员', en: 'Team' });
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomRight"
      destroyOnHidden
      content={
        <div className="rt-team">
          <Suspense fallback={<Spin size="small" />}>
            <TeamPanel team={team.data} ownerId={record.ownerId} onChange={change} />
          </Suspense>
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        className="rt-team-button"
        aria-label={
          members.length === 0 ? name : t({ zh: `${name} ${members.length} 人`, en: `${name}: ${members.length}` })
        }
        icon={members.length === 0 ? <Icon of={UsersRound} size={16} /> : null}
      >
        {members.length > 0 && (
          <span className="rt-team-faces">
            {members.slice(0, faces).map((one) => (
              <Avatar
                key={one.id}
                id={one.id}
                name={one.name}
                size={24}
                shape={one.kind === 'user' ? 'person' : 'thing'}
              />
            ))}
            {members.length > faces && <span className="mo-meta mo-num">+{members.length - faces}</span>}
          </span>
        )}
      </Button>
    </Popover>
  );
}
