import { type FileRef, type Locale, textIn } from '@mortise/core';
import { formatBytes } from '@mortise/ui';
import { Button } from 'antd';
import { FolderDown } from 'lucide-react';

interface AllFilesProps {
  readonly files: readonly FileRef[];
  readonly archiveUrl: string | undefined;
  readonly locale: Locale;
  /** Of what, where it does not stand below that. */
  readonly of?: string;
}

/** Fetches all files of a field at once; where there are two or more. */
export function AllFiles({ files, archiveUrl, locale, of }: AllFilesProps) {
  if (archiveUrl === undefined || files.length < 2) return null;
  const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0));
  const said = {
    zh: `${of === undefined ? '' : `${of}：`}全部下载（${files.length} 个，${size}）`,
    en: `Download all${of === undefined ? '' : ` of ${of}`} (${files.length}, ${size})`,
  };
  return (
    <Button
      type="text"
      size="small"
      href={archiveUrl}
      download
      icon={<FolderDown size={14} strokeWidth={1.75} />}
      style={{ justifySelf: 'start', marginInlineStart: -7, color: 'var(--mo-ink-2)' }}
    >
      {textIn(said, locale)}
    </Button>
  );
}
