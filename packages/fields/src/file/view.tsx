import { textIn } from '@mortise/core';
import { Paperclip } from 'lucide-react';
import type { FieldView } from '../field-view.ts';
import { AllFiles } from './all-files.tsx';
import { Cell } from './cell.tsx';
import type { file } from './definition.ts';
import { DropZone } from './drop-zone.tsx';
import { FileRows, UploadRows } from './file-rows.tsx';
import { useUploads } from './use-uploads.ts';

export const fileView: FieldView<typeof file> = {
  Input: (field) => {
    const { value, config, context } = field;
    const { locale } = context;
    const { uploads, add, dismiss, remove } = useUploads(field, config);
    const files = value ?? [];
    const isOff = field.disabled || field.readOnly || false;
    const isFull = files.length >= config.maxCount;
    const extensions = config.extensions.map((extension) => `.${extension.replace(/^\./, '').toLowerCase()}`);
    const kinds = extensions.length > 0 ? `${extensions.join(' ')} · ` : '';
    return (
      <div style={{ display: 'grid', gap: 4 }}>
        {!isOff && !isFull && (
          <DropZone
            id={field.id}
            label={textIn({ zh: '上传附件', en: 'Upload files' }, locale)}
            hint={textIn(
              {
                zh: `${kinds}可拖入或粘贴，单个不超过 ${config.maxSizeMb} MB`,
                en: `${kinds}Drop or paste, up to ${config.maxSizeMb} MB each`,
              },
              locale,
            )}
            icon={<Paperclip size={14} strokeWidth={1.75} />}
            accept={extensions.join(',')}
            multiple={config.maxCount > 1}
            isInvalid={field.invalid ?? false}
            autoFocus={field.autoFocus ?? false}
            ariaDescribedBy={field.ariaDescribedBy}
            onBlur={field.onBlur}
            onFiles={add}
          />
        )}
        <FileRows files={files} context={context} {...(isOff ? {} : { onRemove: remove })} />
        <UploadRows uploads={uploads} locale={locale} onDismiss={dismiss} />
      </div>
    );
  },
  Display: ({ value, archiveUrl, context }) => (
    <div style={{ display: 'grid', gap: 2 }}>
      <FileRows files={value ?? []} context={context} />
      <AllFiles files={value ?? []} archiveUrl={archiveUrl} locale={context.locale} />
    </div>
  ),
  Cell,
};
