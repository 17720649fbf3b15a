import type { FileRef } from '@mortise/core';
import { Paperclip } from 'lucide-react';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import type { file } from './definition.ts';
import { FileLink } from './file-link.tsx';

export function Cell({ value, context }: DisplayProps<ConfigOf<typeof file>, FileRef[]>) {
  const [first, ...others] = value ?? [];
  if (!first) return null;
  return (
    <span
      title={[first, ...others].map(({ name }) => name).join('\n')}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6, maxWidth: '100%', verticalAlign: 'middle' }}
    >
      <Paperclip size={14} strokeWidth={1.75} color="var(--mo-ink-3)" aria-hidden style={{ flex: 'none' }} />
      <FileLink files={[first, ...others]} at={0} context={context} className="mo-cut" />
      {others.length > 0 && <span style={{ flex: 'none', color: 'var(--mo-ink-3)' }}>+{others.length}</span>}
    </span>
  );
}
