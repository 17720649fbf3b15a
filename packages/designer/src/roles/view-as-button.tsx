'use client';

import type { ApiClient } from '@mortise/api/client';
import type { Person } from '@mortise/core';
import { changeView, Icon, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';

interface ViewAsButtonProps {
  readonly api: ApiClient;
  readonly appId: string;
  readonly person: Pick<Person, 'id' | 'name'>;
}

/** Opens the app as somebody sees it, until one stops. */
export function ViewAsButton({ api, appId, person }: ViewAsButtonProps) {
  const { t } = useText();
  const toast = useToast();
  const [isOpening, setIsOpening] = useState(false);
  async function open() {
    setIsOpening(true);
    try {
      await api.call('POST /view-as/:user', { params: { user: person.id } });
      changeView(`/a/${appId}`);
    } catch (problem) {
      setIsOpening(false);
      toast.failed(problemText(problem, t));
    }
  }
  return (
    <Button size="small" icon={<Icon of={Eye} size={14} />} loading={isOpening} onClick={() => void open()}>
      {t({ zh: `以${person.name}的身份查看应用`, en: `View the app as ${person.name}` })}
    </Button>
  );
}
