'use client';

import { problemOf } from '@mortise/api/client';
import { Icon, IconButton, useIsPhone, useText, useToast } from '@mortise/ui';
import { Button, Tooltip } from 'antd';
import { Star } from 'lucide-react';
import { useRuntime } from '../context/runtime-context.tsx';
import { useFollow, useVisit } from './timeline/use-visit.ts';

/** Follows a record: whoever does hears what happens to it. */
export function FollowButton({ formId, recordId }: { readonly formId: string; readonly recordId: string }) {
  const { t } = useText();
  const { titles } = useRuntime();
  const toast = useToast();
  const isPhone = useIsPhone();
  const visit = useVisit(formId, recordId);
  const follow = useFollow(formId, recordId);
  if (!visit) return null;
  const { following, followers } = visit;
  const label = following ? t({ zh: '已关注', en: 'Following' }) : t({ zh: '关注', en: 'Follow' });

  async function toggle() {
    try {
      await follow(!following);
    } catch (error) {
      const { text, traceId } = problemOf(error);
      toast.failed(t(text), { traceId });
    }
  }
  if (isPhone)
    return (
      <IconButton
        icon={Star}
        size="large"
        label={label}
        active={following}
        className="mo-follow"
        tooltip="none"
        onClick={() => void toggle()}
      />
    );
  const names = followers.flatMap((id) => titles.of(id) ?? []);
  const hint =
    names.length > 0
      ? t({ zh: `关注的人：${names.join('、')}`, en: `Followed by ${names.join(', ')}` })
      : t({ zh: '有变化时通知你', en: 'Hear when something changes' });
  return (
    <Tooltip title={hint} mouseEnterDelay={0.4}>
      <Button
        type="text"
        size="small"
        className="mo-follow"
        aria-pressed={following}
        icon={<Icon of={Star} size={14} />}
        onClick={() => void toggle()}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
