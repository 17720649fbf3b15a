import { IconButton } from '@mortise/ui';
import { Copy, Trash2 } from 'lucide-react';
import type { RowActions, RowsShown } from './row-line.tsx';

interface RowToolsProps extends Pick<RowsShown, 'config' | 'context'>, Pick<RowActions, 'copy' | 'remove'> {
  readonly index: number;
}

/** What one can do with a row as a whole. */
export function RowTools({ config, context, index, copy, remove }: RowToolsProps) {
  const zh = context.locale === 'zh';
  return (
    <>
      {config.mayCopy && config.mayAdd && (
        <IconButton
          icon={Copy}
          iconSize={14}
          tooltip="none"
          label={zh ? '复制行' : 'Copy row'}
          onClick={() => copy(index)}
        />
      )}
      {config.mayRemove && (
        <IconButton
          icon={Trash2}
          iconSize={14}
          tooltip="none"
          label={zh ? '删除行' : 'Delete row'}
          onClick={() => remove(index)}
        />
      )}
    </>
  );
}
