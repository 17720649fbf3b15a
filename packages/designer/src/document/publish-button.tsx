'use client';

import { useText, useToast } from '@mortise/ui';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';

interface PublishButtonProps {
  readonly document: { readonly isPublished: boolean; publish(): Promise<void> };
  /** What others have read of it. */
  readonly refreshes: QueryKey;
  readonly done: string;
}

/** Publishes a draft as it is: nothing is asked before. */
export function PublishButton({ document, refreshes, done }: PublishButtonProps) {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);

  async function publish() {
    setIsBusy(true);
    try {
      await document.publish();
      await queries.invalidateQueries({ queryKey: refreshes });
      toast.done(done);
    } catch (error) {
      toast.failed(problemText(error, t), { retry: () => void publish() });
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Button size="small" type="primary" disabled={document.isPublished} loading={isBusy} onClick={() => void publish()}>
      {t({ zh: '发布', en: 'Publish' })}
    </Button>
  );
}
