import { type CellList, textIn } from '@mortise/core';
import { Button } from 'antd';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';

interface ImportRowsProps {
  readonly context: Pick<FieldViewContext, 'locale'>;
  readonly readList: NonNullable<FieldViewContext['readList']>;
  readonly onRead: (list: CellList) => Promise<void>;
}

/** Adds the rows of a spreadsheet. */
export function ImportRows({ context: { locale }, readList, onRead }: ImportRowsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function read(file: File) {
    setReading(true);
    setFailure(null);
    try {
      await onRead(await readList(file));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setReading(false);
    }
  }

  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<FileUp size={14} />}
        loading={isReading}
        onClick={() => chooser.current?.click()}
      >
        {textIn({ zh: '从表格导入', en: 'Import a spreadsheet' }, locale)}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // So that the same file can be chosen again once it is mended.
          target.value = '';
          if (file) void read(file);
        }}
      />
      {failure && (
        <p className="mo-help mo-danger-text" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
