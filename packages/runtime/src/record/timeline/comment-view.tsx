'use client';

import { type CommentEntry, commentParts } from '@mortise/core';
import { Avatar, Icon, IconButton, useText } from '@mortise/ui';
import { Dropdown } from 'antd';
import { Ellipsis, MessageSquareX, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { draftOf } from './comment-draft.ts';
import { CommentEditor } from './comment-editor.tsx';
import { EntryFrame, EntryIcon } from './entry-frame.tsx';
import { ReactionPicker, ReactionsBar } from './reactions-bar.tsx';
import { hasCommentDraft, useCommentDraft } from './use-comment-draft.ts';
import type { useComments } from './use-comments.ts';

interface CommentViewProps {
  readonly formId: string;
  readonly recordId: string;
  readonly comment: CommentEntry;
  readonly isNew: boolean;
  readonly work: ReturnType<typeof useComments>;
  /** Manages the app, and so may delete what others said. */
  readonly keepsOrder: boolean;
}

/** What somebody said, what others answered, and that it was changed or deleted. */
export function CommentView({ formId, recordId, comment, isNew, work, keepsOrder }: CommentViewProps) {
  const { t } = useText();
  const { me, titles } = useRuntime();
  const [isEditing, setIsEditing] = useState(
    () => comment.by === me.id && comment.deleted === null && hasCommentDraft(me.id, comment.id, comment.text),
  );
  const nameOf = (id: string) => titles.of(id) ?? t({ zh: '已离开的成员', en: 'Former member' });
  const head = { at: comment.at, isNew };

  if (comment.deleted) {
    const { by, byName } = comment.deleted;
    return (
      <EntryFrame {...head} picture={<EntryIcon of={MessageSquareX} />}>
        <span className="mo-ink-3">
          {by === comment.by
            ? t({ zh: `${byName} 删除了自己的评论`, en: `${byName} deleted their comment` })
            : t({
                zh: `${byName} 删除了 ${comment.byName} 的评论`,
                en: `${byName} deleted a comment by ${comment.byName}`,
              })}
        </span>
      </EntryFrame>
    );
  }
  const isMine = comment.by === me.id;
  return (
    <EntryFrame
      {...head}
      picture={<Avatar id={comment.by} name={comment.byName} size={28} />}
      body={
        isEditing ? (
          <CommentChange
            formId={formId}
            recordId={recordId}
            comment={comment}
            work={work}
            nameOf={nameOf}
            onDone={() => setIsEditing(false)}
          />
        ) : (
          <>
            <p className="mo-comment-text">
              {commentParts(comment.text).map((part, index) =>
                part.kind === 'words' ? (
                  part.text
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name, and stay in place.
                  <span key={index} className="mo-mention" data-me={part.userId === me.id || undefined}>
                    @{nameOf(part.userId)}
                  </span>
                ),
              )}
            </p>
            <ReactionsBar comment={comment} onReact={(reaction, given) => void work.react(comment, reaction, given)} />
          </>
        )
      }
      actions={
        isEditing ? null : (
          <>
            <ReactionPicker
              comment={comment}
              onReact={(reaction, given) => void work.react(comment, reaction, given)}
            />
            {(isMine || keepsOrder) && (
              <Dropdown
                trigger={['click']}
                placement="bottomRight"
                menu={{
                  items: [
                    ...(isMine
                      ? [
                          {
                            key: 'edit',
                            icon: <Icon of={Pencil} size={14} />,
                            label: t({ zh: '修改', en: 'Edit' }),
                            onClick: () => setIsEditing(true),
                          },
                        ]
                      : []),
                    {
                      key: 'delete',
                      danger: true,
                      icon: <Icon of={Trash2} size={14} />,
                      label: t({ zh: '删除', en: 'Delete' }),
                      onClick: () => void work.remove(comment),
                    },
                  ],
                }}
              >
                <span>
                  <IconButton icon={Ellipsis} iconSize={14} label={t({ zh: '更多', en: 'More' })} tooltip="none" />
                </span>
              </Dropdown>
            )}
          </>
        )
      }
    >
      <b>{comment.byName}</b>
      <span>{t({ zh: '评论', en: 'commented' })}</span>
      {comment.editedAt && <span className="mo-meta">{t({ zh: '已修改', en: 'edited' })}</span>}
    </EntryFrame>
  );
}

interface CommentChangeProps extends Pick<CommentViewProps, 'formId' | 'recordId' | 'comment' | 'work'> {
  readonly nameOf: (userId: string) => string;
  readonly onDone: () => void;
}

function CommentChange({ formId, recordId, comment, work, nameOf, onDone }: CommentChangeProps) {
  const { t } = useText();
  const { me } = useRuntime();
  const begin = draftOf(comment.text, nameOf);
  const [draft, change, forget] = useCommentDraft(me.id, comment.id, begin, comment.text);
  const leave = () => {
    forget();
    onDone();
  };
  return (
    <CommentEditor
      formId={formId}
      recordId={recordId}
      draft={draft}
      onChange={change}
      action={t({ zh: '保存', en: 'Save' })}
      onSend={(text) => work.change(comment, text)}
      onSent={leave}
      onCancel={leave}
    />
  );
}
