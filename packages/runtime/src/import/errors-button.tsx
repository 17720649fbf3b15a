'use client';

import type { ApiClient } from '@mortise/api/client';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Download } from 'lucide-react';

interface ErrorsButtonProps {
  readonly api: ApiClient;
  readonly importId: string;
}

/** Fetches the workbook with what was not taken. */
export function ErrorsButton({ api, importId }: ErrorsButtonProps) {
  const { t } = useText();
  return (
    <Button
      size="small"
      icon={<Icon of={Download} size={14} />}
      href={api.url('GET /imports/:id/errors', { params: { id: importId } })}
    >
      {t({ zh: '下载错误文件', en: 'Download the errors' })}
    </Button>
  );
}
