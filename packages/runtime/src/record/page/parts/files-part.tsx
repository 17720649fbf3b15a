'use client';

import type { FileRef } from '@mortise/core';
import { FileLink } from '@mortise/fields/views';
import { EmptyLine, formatBytes, Icon, useText } from '@mortise/ui';
import { Download, FileText } from 'lucide-react';
import { usePageScope } from '../page-scope.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../part-views.tsx';

/** Every file that the record's fields hold, under the name of its field. */
export function FilesPart({ part, bare }: PartProps<'files'>) {
  const { t } = useText();
  const { form, record, isShown, context } = usePageScope();
  const files = form.fields
    .filter((field) => field.kind === 'files' && isShown(field))
    .flatMap((field) => ((record.values[field.key] ?? []) as readonly FileRef[]).map((file) => ({ field, file })));
  return (
    <PartFrame part={part} bare={bare} count={files.length > 0 ? String(files.length) : undefined}>
      {files.length === 0 && <EmptyLine>{t({ zh: '还没有附件', en: 'No files yet' })}</EmptyLine>}
      <ul className="mo-file-rows">
        {files.map(({ field, file }, at) => (
          <li key={`${field.id} ${file.id}`}>
            <Icon of={FileText} size={16} />
            <FileLink
              files={files.map((one) => one.file)}
              at={at}
              context={context}
              className="mo-link mo-cut mo-grow"
            />
            <span className="mo-meta">{t(field.block.label)}</span>
            <span className="mo-meta mo-num">{formatBytes(file.size)}</span>
            <a
              className="mo-file-load"
              href={context.fileUrl(file.id, 'download')}
              aria-label={t({ zh: `下载 ${file.name}`, en: `Download ${file.name}` })}
            >
              <Icon of={Download} size={14} />
            </a>
          </li>
        ))}
      </ul>
    </PartFrame>
  );
}
