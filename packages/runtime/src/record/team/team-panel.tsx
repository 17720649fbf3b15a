'use client';

import type { RecordTeam, TeamMemberShown } from '@mortise/core';
import { Avatar, IconButton, useText, useToast } from '@mortise/ui';
import { Select } from 'antd';
import { X } from 'lucide-react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { TeamPicker } from './team-picker.tsx';
import type { TeamMoves } from './use-team.ts';

interface TeamPanelProps {
  readonly team: RecordTeam;
  readonly ownerId: string | null;
  readonly onChange: (moves: TeamMoves) => Promise<boolean>;
}

/** Each who is in the team with what they may do; for whoever may share the record, all of it can be changed here. */
export function TeamPanel({ team: { members, mayChange }, ownerId, onChange }: TeamPanelProps) {
  const { t } = useText();
  const { titles } = useRuntime();
  const toast = useToast();
  const owner = ownerId === null ? undefined : titles.of(ownerId);

  async function remove({ kind, id, name, mayEdit }: TeamMemberShown) {
    if (!(await onChange({ remove: [{ kind, id }] }))) return;
    toast.undo(
      t({ zh: `已把「${name}」移出团队`, en: `Removed ${name} from the team` }),
      () => void onChange({ put: [{ kind, id, mayEdit }] }),
    );
  }

  return (
    <>
      <p className="mo-meta">
        {t({
          zh: '除了角色开放的人，下面这些人也能看到这条记录',
          en: 'Beyond those whose roles open it, these reach this record',
        })}
      </p>
      {mayChange && (
        <TeamPicker
          taken={[...members.map(({ id }) => id), ...(ownerId === null ? [] : [ownerId])]}
          onPick={(kind, id) => void onChange({ put: [{ kind, id, mayEdit: false }] })}
        />
      )}
      <ul className="rt-team-members">
        {ownerId !== null && owner !== undefined && (
          <li>
            <Avatar id={ownerId} name={owner} size={24} />
            <span className="mo-grow mo-cut">{owner}</span>
            <span className="mo-meta">{t({ zh: '负责人', en: 'Owner' })}</span>
          </li>
        )}
        {members.map((one) => (
          <li key={one.id}>
            <Avatar id={one.id} name={one.name} size={24} shape={one.kind === 'user' ? 'person' : 'thing'} />
            <span className="mo-grow rt-team-name">
              <span className="mo-cut">{one.name}</span>
              {one.isIdle && (
                <span className="mo-meta">
                  {t({ zh: '没有这张表单的权限，看不到', en: 'No role opens this form to them' })}
                </span>
              )}
            </span>
            {mayChange ? (
              <>
                <Select<'read' | 'edit'>
                  size="small"
                  variant="borderless"
                  aria-label={t({ zh: `${one.name} 的权限`, en: `Right of ${one.name}` })}
                  value={one.mayEdit ? 'edit' : 'read'}
                  options={(['read', 'edit'] as const).map((right) => ({ value: right, label: t(words[right]) }))}
                  onChange={(right) =>
                    void onChange({ put: [{ kind: one.kind, id: one.id, mayEdit: right === 'edit' }] })
                  }
                />
                <IconButton
                  icon={X}
                  iconSize={14}
                  label={t({ zh: `移出 ${one.name}`, en: `Remove ${one.name}` })}
                  onClick={() => void remove(one)}
                />
              </>
            ) : (
              <span className="mo-meta">{t(words[one.mayEdit ? 'edit' : 'read'])}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const words = { read: { zh: '只读', en: 'Read only' }, edit: { zh: '读写', en: 'Can edit' } } as const;
