import { type FileRef, type Locale, textIn } from '@mortise/core';
import { formatBytes, IconButton } from '@mortise/ui';
import { Button, Progress, Tooltip } from 'antd';
import { CircleAlert, Download, File as FileIcon, X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import { FileLink } from './file-link.tsx';
import type { Upload } from './use-uploads.ts';

const list: CSSProperties = { display: 'grid', gap: 2, margin: 0, padding: 0, listStyle: 'none' };
const row: CSSProperties = { display: 'flex', alignItems: 'center', gap: 8, minHeight: 28, fontSize: 13, minWidth: 0 };
const meta: CSSProperties = {
  flex: 'none',
  fontSize: 12,
  color: 'var(--mo-ink-3)',
  fontVariantNumeric: 'tabular-nums',
};

interface FileRowsProps {
  readonly files: readonly FileRef[];
  readonly context: Pick<FieldViewContext, 'locale' | 'fileUrl' | 'showFiles'>;
  readonly onRemove?: (id: string) => void;
}

/** Stored files with name, size and a link to fetch them. */
export function FileRows({ files, context, onRemove }: FileRowsProps) {
  const { locale, fileUrl } = context;
  if (files.length === 0) return null;
  return (
    <ul style={list}>
      {files.map((file, at) => (
        <li key={file.id} style={row}>
          <FileIcon size={16} strokeWidth={1.75} color="var(--mo-ink-3)" aria-hidden style={{ flex: 'none' }} />
          <FileLink files={files} at={at} context={context} className="mo-cut" />
          <span style={meta}>{formatBytes(file.size)}</span>
          <Tooltip title={textIn({ zh: '下载', en: 'Download' }, locale)}>
            <Button
              type="text"
              size="small"
              href={fileUrl(file.id, 'download')}
              download={file.name}
              icon={<Download size={14} strokeWidth={1.75} />}
              aria-label={textIn({ zh: `下载 ${file.name}`, en: `Download ${file.name}` }, locale)}
            />
          </Tooltip>
          {onRemove && <RemoveButton label={removeText(file.name, locale)} onClick={() => onRemove(file.id)} />}
        </li>
      ))}
    </ul>
  );
}

interface UploadRowsProps {
  readonly uploads: readonly Upload[];
  readonly locale: Locale;
  readonly onDismiss: (key: string) => void;
}

/** Files on their way with how far they are, and those that did not make it with the reason. */
export function UploadRows({ uploads, locale, onDismiss }: UploadRowsProps) {
  if (uploads.length === 0) return null;
  return (
    <ul style={list} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.key} style={row}>
          {upload.problem ? (
            <Refused>{namedProblem(upload.name, textIn(upload.problem, locale))}</Refused>
          ) : (
            <>
              <span className="mo-cut">{upload.name}</span>
              <Progress
                percent={Math.round(upload.done * 100)}
                size="small"
                status="normal"
                style={{ flex: 1, minWidth: 80, margin: 0 }}
              />
            </>
          )}
          {upload.problem && (
            <RemoveButton label={removeText(upload.name, locale)} onClick={() => onDismiss(upload.key)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Our own refusals name the file already; what the upload says may not. */
const namedProblem = (fileName: string, problem: string) =>
  problem.includes(fileName) ? problem : `${fileName}: ${problem}`;

function Refused({ children }: { readonly children: ReactNode }) {
  return (
    <span role="alert" style={{ display: 'flex', gap: 6, flex: 1, minWidth: 0, color: 'var(--mo-danger-text)' }}>
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <span>{children}</span>
    </span>
  );
}

export const RemoveButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <IconButton icon={X} iconSize={14} label={label} onClick={onClick} />
);

export const removeText = (fileName: string, locale: Locale) =>
  textIn({ zh: `移除 ${fileName}`, en: `Remove ${fileName}` }, locale);
