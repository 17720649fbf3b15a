import type { FileRef } from '@mortise/core';
import type { MouseEvent, ReactNode } from 'react';
import type { FieldViewContext } from '../field-view.ts';

interface FileLinkProps {
  readonly files: readonly FileRef[];
  /** Which of them it opens. */
  readonly at: number;
  readonly context: Pick<FieldViewContext, 'fileUrl' | 'showFiles'>;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Opens a file over the page, with those beside it; in a tab of its own where somebody asks for one. */
export function FileLink({ files, at, context: { fileUrl, showFiles }, className, children }: FileLinkProps) {
  const file = files[at];
  const address = file && fileUrl(file.id);
  if (!address) return <span className={className}>{children ?? file?.name}</span>;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    if (!showFiles || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    showFiles(files, at);
  };
  return (
    <a href={address} target="_blank" rel="noreferrer" title={file.name} className={className} onClick={onClick}>
      {children ?? file.name}
    </a>
  );
}
