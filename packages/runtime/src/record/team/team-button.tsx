'use client';

import type { PublishedForm, RecordTeam, RecordView } from '@mortise/core';
import { Avatar, Icon, SideDrawer, useIsPhone, useText } from '@mortise/ui';
import { Button, Popover, Spin } from 'antd';
import { UsersRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
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
  const isPhone = useIsPhone();
  const [isOpen, setIsOpen] = useState(false);
  const { team, change } = useTeam(form.id, record.id);
  if (!team.data) return null;
  const { members, mayChange } = team.data;
  if (members.length === 0 && !mayChange) return null;
  const name = t({ zh: '团队成员', en: 'Team' });
  const panel = (
    <div className="rt-team">
      <Suspense fallback={<Spin size="small" />}>
        <TeamPanel team={team.data} ownerId={record.ownerId} onChange={change} />
      </Suspense>
    </div>
  );
  const button = (
    <Button
      type="text"
      size="small"
      className="rt-team-button"
      aria-label={
        members.length === 0 ? name : t({ zh: `${name} ${members.length} 人`, en: `${name}: ${members.length}` })
      }
      icon={members.length === 0 ? <Icon of={UsersRound} size={16} /> : null}
      {...(isPhone ? { onClick: () => setIsOpen(true) } : {})}
    >
      {members.length > 0 && <Faces members={members} />}
    </Button>
  );
  if (isPhone)
    return (
      <>
        {button}
        <SideDrawer open={isOpen} onClose={() => setIsOpen(false)} title={name}>
          {isOpen && panel}
        </SideDrawer>
      </>
    );
  return (
    <Popover trigger="click" arrow={false} placement="bottomRight" destroyOnHidden title={name} content={panel}>
      {button}
    </Popover>
  );
}

const Faces = ({ members }: Pick<RecordTeam, 'members'>) => (
  <span className="rt-team-faces">
    {members.slice(0, faces).map(({ id, name, kind }) => (
      <Avatar key={id} id={id} name={name} size={24} shape={kind === 'user' ? 'person' : 'thing'} />
    ))}
    {members.length > faces && <span className="mo-meta mo-num">+{members.length - faces}</span>}
  </span>
);
