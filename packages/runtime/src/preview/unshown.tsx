'use client';

import { formatBytes, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Download, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StageProps } from './file-stage.tsx';

interface UnshownProps extends StageProps {
  /** Why, and what to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A file that is not drawn here: what it is, why not, and the way to have it. */
export function Unshown({ file, fileUrl, children, action }: UnshownProps) {
  const { t } = useText();
  return (
    <div className="mo-viewer-card">
      <FileText size={32} strokeWidth={1.25} aria-hidden />
      <strong>{file.name}</strong>
      <span className="mo-meta mo-num">{formatBytes(file.size)}</span>
      <p>{children}</p>
      <span className="mo-viewer-card-actions">
        {action}
        <Button type="primary" href={fileUrl(file.id, 'download')} download={file.name} icon={<Download size={14} />}>
          {t({ zh: '下载', en: 'Download' })}
        </Button>
      </span>
    </div>
  );
}
