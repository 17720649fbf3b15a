'use client';

import { useText } from '@mortise/ui';
import { Button, Mentions } from 'antd';
import type { MentionsRef } from 'antd/es/mentions';
import { useEffect, useRef, useState } from 'react';
import { type CommentDraft, storedText, withPerson } from './comment-draft.ts';
import type { Sent } from './use-comments.ts';
import { useMentionable } from './use-mentionable.ts';

interface CommentEditorProps {
  readonly formId: string;
  readonly recordId: string;
  readonly draft: CommentDraft;
  readonly onChange: (change: (draft: CommentDraft) => CommentDraft) => void;
  /** The verb of its button. */
  readonly action: string;
  /** Given the text as it is stored. */
  readonly onSend: (text: string) => Promise<Sent>;
  readonly onSent: () => void;
  readonly onCancel: () => void;
}

/** A text in which people are called with @. ⌘ or Ctrl with Enter sends it. */
export function CommentEditor(props: CommentEditorProps) {
  const { formId, recordId, draft, action, onSend, onSent, onCancel } = props;
  const { t } = useText();
  const mentionable = useMentionable(formId, recordId);
  /** What the text lacks, in words. */
  const [issue, setIssue] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<MentionsRef>(null);
  useEffect(() => field.current?.focus(), []);

  const onChange: CommentEditorProps['onChange'] = (change) => {
    setIssue(null);
    props.onChange(change);
  };
  async function send() {
    if (isBusy || draft.text.trim() === '') return;
    setIsBusy(true);
    const sent = await onSend(storedText(draft));
    setIsBusy(false);
    setIssue(sent?.issue ?? null);
    if (!sent) onSent();
  }

  return (
    <div className="mo-comment-editor">
      <Mentions
        ref={field}
        autoSize={{ minRows: 2, maxRows: 12 }}
        placement="bottom"
        aria-label={t({ zh: '评论', en: 'Comment' })}
        placeholder={t({ zh: '写评论，@ 同事一起看', en: 'Comment, @ a colleague to call them' })}
        value={draft.text}
        {...(issue === null ? {} : { status: 'error' as const })}
        loading={mentionable.isLoading}
        notFoundContent={t({ zh: '没有这个人', en: 'Nobody of that name' })}
        filterOption={false}
        onSearch={mentionable.search}
        options={mentionable.people.map(({ id, name, reads }) => ({
          key: id,
          value: withPerson(draft.people, { id, name }).name,
          disabled: !reads,
          label: reads ? name : t({ zh: `${name}（看不到这条记录）`, en: `${name} (cannot see this record)` }),
        }))}
        onSelect={({ key }) => {
          // The library puts something of its own behind each key.
          const person = mentionable.people.find(({ id }) => key?.startsWith(id));
          if (person) onChange((before) => ({ ...before, people: withPerson(before.people, person).people }));
        }}
        onChange={(text) => onChange((before) => ({ ...before, text }))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void send();
          }
        }}
      />
      {issue !== null && (
        <p className="mo-field-error" role="alert">
          {issue}
        </p>
      )}
      <div className="mo-comment-foot">
        <Button
          type="primary"
          size="small"
          loading={isBusy}
          disabled={draft.text.trim() === ''}
          onClick={() => void send()}
        >
          {action}
        </Button>
        <Button type="text" size="small" disabled={isBusy} onClick={onCancel}>
          {t({ zh: '取消', en: 'Cancel' })}
        </Button>
        <span className="mo-meta mo-comment-hint">
          {t({ zh: 'Ctrl 或 ⌘ 加 Enter 发布', en: 'Ctrl or ⌘ with Enter sends' })}
        </span>
      </div>
    </div>
  );
}
