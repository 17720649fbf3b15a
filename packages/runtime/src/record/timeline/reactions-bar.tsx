'use client';

import { type CommentEntry, type Reaction, reactions } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Popover, Tooltip } from 'antd';
import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { reactionLooks } from './reactions.ts';

interface ReactionsBarProps {
  readonly comment: CommentEntry;
  readonly onReact: (reaction: Reaction, given: boolean) => void;
}

/** What others answered without words; a click joins them or takes one's own back. */
export function ReactionsBar({ comment, onReact }: ReactionsBarProps) {
  const { t } = useText();
  const { me, titles } = useRuntime();
  if (comment.reactions.length === 0) return null;
  return (
    <div className="mo-reactions">
      {comment.reactions.map(({ reaction, by }) => {
        const { icon, label } = reactionLooks[reaction];
        const isMine = by.includes(me.id);
        const names = by.map((id) => titles.of(id) ?? t({ zh: '已离开的成员', en: 'Former member' }));
        return (
          <Tooltip key={reaction} title={`${t(label)}：${names.join('、')}`}>
            <button
              type="button"
              className="mo-reaction"
              aria-pressed={isMine}
              aria-label={t({ zh: `${t(label)}，${by.length} 人`, en: `${t(label)}, ${by.length}` })}
              onClick={() => onReact(reaction, !isMine)}
            >
              <Icon of={icon} size={14} />
              <span className="mo-num">{by.length}</span>
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** The button that offers all reactions. */
export function ReactionPicker({ comment, onReact }: ReactionsBarProps) {
  const { t } = useText();
  const { me } = useRuntime();
  const [isOpen, setIsOpen] = useState(false);
  const isGiven = (reaction: Reaction) =>
    comment.reactions.some((one) => one.reaction === reaction && one.by.includes(me.id));
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomRight"
      content={
        <div className="mo-reaction-choice">
          {reactions.map((reaction) => (
            <IconButton
              key={reaction}
              icon={reactionLooks[reaction].icon}
              label={t(reactionLooks[reaction].label)}
              active={isGiven(reaction)}
              onClick={() => {
                setIsOpen(false);
                onReact(reaction, !isGiven(reaction));
              }}
            />
          ))}
        </div>
      }
    >
      <span>
        <IconButton icon={SmilePlus} iconSize={14} label={t({ zh: '回应', en: 'React' })} tooltip="none" />
      </span>
    </Popover>
  );
}
