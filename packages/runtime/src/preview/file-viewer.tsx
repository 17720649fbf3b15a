'use client';

import { previewKind } from '@mortise/core';
import { formatBytes, IconButton, ShortcutLayer, useText } from '@mortise/ui';
import { ConfigProvider } from 'antd';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { FileStage } from './file-stage.tsx';
import type { Shown } from './preview-provider.tsx';
import { useSwipe } from './use-swipe.ts';

interface FileViewerProps extends Shown {
  readonly onClose: () => void;
}

/** Files over the page: what the file is above, the file itself, the one before and after it at the sides. */
export function FileViewer({ files, at, api, fileUrl, onClose }: FileViewerProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState(at);
  useEffect(() => {
    dialog.current?.showModal();
    // Not the first button: the keys are for the file.
    dialog.current?.focus();
  }, []);
  const go = (step: number) => setPlace((before) => Math.min(files.length - 1, Math.max(0, before + step)));
  const swipe = useSwipe(go);
  const file = files[place];
  if (!file) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    // Drawers below would close with us.
    event.stopPropagation();
    const isPlayer = event.target instanceof HTMLMediaElement;
    if (event.altKey || event.metaKey || event.ctrlKey || isPlayer) return;
    if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'ArrowRight') go(1);
    else return;
    event.preventDefault();
  };
  const several = files.length > 1;
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="mo-viewer"
      aria-label={file.name}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    >
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        <ShortcutLayer>
          <header className="mo-viewer-head">
            <strong className="mo-cut">{file.name}</strong>
            <span className="mo-meta mo-num">{formatBytes(file.size)}</span>
            {several && (
              <span className="mo-meta mo-num" aria-live="polite">
                {place + 1} / {files.length}
              </span>
            )}
            <span className="mo-grow" />
            <a
              className="mo-viewer-load"
              href={fileUrl(file.id, 'download')}
              download={file.name}
              aria-label={t({ zh: `下载 ${file.name}`, en: `Download ${file.name}` })}
            >
              <Download size={16} strokeWidth={1.75} />
            </a>
            <IconButton
              icon={X}
              size="middle"
              tooltip="none"
              label={t({ zh: '关闭', en: 'Close' })}
              onClick={() => dialog.current?.close()}
            />
          </header>
          <div className="mo-viewer-body" data-kind={previewKind(file) ?? 'none'} {...swipe}>
            <FileStage key={file.id} file={file} api={api} fileUrl={fileUrl} />
            {place > 0 && (
              <button
                type="button"
                className="mo-viewer-step"
                data-side="before"
                aria-label={t({ zh: '上一个文件', en: 'Previous file' })}
                onClick={() => go(-1)}
              >
                <ChevronLeft size={20} strokeWidth={1.75} />
              </button>
            )}
            {place < files.length - 1 && (
              <button
                type="button"
                className="mo-viewer-step"
                data-side="after"
                aria-label={t({ zh: '下一个文件', en: 'Next file' })}
                onClick={() => go(1)}
              >
                <ChevronRight size={20} strokeWidth={1.75} />
              </button>
            )}
          </div>
        </ShortcutLayer>
      </ConfigProvider>
    </dialog>
  );
}
