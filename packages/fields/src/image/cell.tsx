import type { FileRef } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { FileLink } from '../file/file-link.tsx';
import type { image } from './definition.ts';

export function Cell({ value, context }: DisplayProps<ConfigOf<typeof image>, FileRef[]>) {
  const files = value ?? [];
  if (files.length === 0) return null;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4, verticalAlign: 'middle' }}>
      {files.slice(0, 3).map((file, at) => (
        <FileLink key={file.id} files={files} at={at} context={context}>
          <img
            src={context.fileUrl(file.id, 'thumbnail')}
            alt={file.name}
            width={24}
            height={24}
            loading="lazy"
            style={{ display: 'block', borderRadius: 4, objectFit: 'cover' }}
          />
        </FileLink>
      ))}
      {files.length > 3 && <span style={{ color: 'var(--mo-ink-3)' }}>+{files.length - 3}</span>}
    </span>
  );
}
