'use client';

import { formatBytes, Icon, Note, useText } from '@mortise/ui';
import { Button } from 'antd';
import { FileSpreadsheet, Upload } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { FileTile } from '../file-tile.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { acceptedFiles } from './file-choice.ts';

interface DropZoneProps {
  /** The file on its way; null while none is. */
  uploading: { readonly name: string; readonly size: number; readonly share: number } | null;
  /** Why the last one did not come through. */
  failure: string | null;
  onFile: (file: File) => void;
}

export function DropZone({ uploading, failure, onFile }: DropZoneProps) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(event.type !== 'dragleave' && event.type !== 'drop');
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file && !uploading) onFile(file);
  };

  if (uploading) {
    const { name, size, share } = uploading;
    return (
      <section className="im-drop im-drop-busy" aria-live="polite">
        <FileTile
          name={name}
          meta={
            share < 1
              ? t({ zh: `${formatBytes(size)}，正在上传`, en: `${formatBytes(size)}, uploading` })
              : t({ zh: '已上传，正在交给服务器读取', en: 'Uploaded, handing it over' })
          }
          action={<span className="mo-num mo-ink-2">{Math.round(share * 100)}%</span>}
        />
        <ProgressBar label={t({ zh: '上传进度', en: 'Upload' })} share={share} />
      </section>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button in it does the same.
    <section
      className={isOver ? 'im-drop im-drop-over' : 'im-drop'}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drag}
    >
      {failure && <Note tone="danger">{failure}</Note>}
      <div className="im-drop-invite">
        <span className="im-file-icon">
          <Icon of={FileSpreadsheet} size={20} />
        </span>
        <div className="mo-grow">
          <b>
            {isOver ? t({ zh: '松开上传', en: 'Drop to upload' }) : t({ zh: '把文件拖到这里', en: 'Drop a file here' })}
          </b>
          <p className="mo-meta">
            {t({ zh: '.xlsx、.xls、.csv，不超过 100 MB', en: '.xlsx, .xls or .csv, up to 100 MB' })}
          </p>
        </div>
        <Button type="primary" icon={<Icon of={Upload} />} onClick={() => input.current?.click()}>
          {failure ? t({ zh: '换一个文件', en: 'Choose another file' }) : t({ zh: '选择文件', en: 'Choose a file' })}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        hidden
        aria-label={t({ zh: '表格文件', en: 'Spreadsheet' })}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
