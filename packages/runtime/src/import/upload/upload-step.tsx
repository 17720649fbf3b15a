'use client';

import { problemOf } from '@mortise/api/client';
import { useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { uploadFile } from '../../context/upload-file.ts';
import { intoOf, useImportPlace } from '../import-context.ts';
import { ImportFrame } from '../import-frame.tsx';
import { recentKey } from '../use-import-job.ts';
import { DropZone } from './drop-zone.tsx';
import { complaintAbout } from './file-choice.ts';
import { RecentImports } from './recent-imports.tsx';

interface UploadStepProps {
  appId?: string | undefined;
  formId?: string | undefined;
}

interface Uploading {
  readonly name: string;
  readonly size: number;
  /** 0 to 1 */
  readonly share: number;
}

/** The first step: a file is chosen or dropped, travels, and is handed to the worker to read. */
export function UploadStep({ appId, formId }: UploadStepProps) {
  const { t } = useText();
  const { api, apps, navigate } = useImportPlace();
  const queries = useQueryClient();
  const [uploading, setUploading] = useState<Uploading | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { app, form } = intoOf(apps, { appId, formId });

  async function take(file: File) {
    const complaint = complaintAbout(file);
    setFailure(complaint ? t(complaint) : null);
    if (complaint) return;
    const { name, size } = file;
    setUploading({ name, size, share: 0 });
    try {
      const unsent = t({
        zh: '文件没有传上去，检查网络后重试',
        en: "Couldn't upload the file. Check the connection and retry",
      });
      const address = api.url('POST /files', { query: { name } });
      const { id: fileId } = await uploadFile(address, file, (share) => setUploading({ name, size, share }), unsent);
      const into = { ...(appId ? { appId } : {}), ...(formId ? { formId } : {}) };
      const job = await api.call('POST /imports', { body: { fileId, ...into } });
      void queries.invalidateQueries({ queryKey: recentKey });
      navigate(`/import/${job.id}`, { replace: true });
    } catch (error) {
      setUploading(null);
      setFailure(error instanceof Error && error.name === 'Error' ? error.message : t(problemOf(error).text));
    }
  }

  const target = form ? t(form.name) : app ? t(app.name) : null;
  return (
    <ImportFrame
      step="upload"
      title={
        target
          ? t({ zh: `导入到 ${target}`, en: `Import into ${target}` })
          : t({ zh: '从 Excel 导入', en: 'Import from Excel' })
      }
      onClose={() => navigate(app && form ? `/a/${app.id}/${form.id}` : app ? `/build/${app.id}` : '/')}
    >
      <div className="im-narrow">
        <header className="im-head">
          <div className="mo-grow">
            <h2>
              {form
                ? t({
                    zh: `用表格新增或更新「${t(form.name)}」的记录`,
                    en: `Add or update records of ${t(form.name)} from a spreadsheet`,
                  })
                : t({ zh: '把台账变成应用', en: 'Turn a spreadsheet into an app' })}
            </h2>
            <p>
              {form
                ? t({
                    zh: '列和字段按名称对应，写入前检查每一行，导入后 30 天内可以撤销',
                    en: 'Columns are matched by name, every row is checked first, and all can be undone for 30 days',
                  })
                : t({
                    zh: '每个工作表成为一张表单，每一列成为一个字段，写入前可以逐列核对',
                    en: 'Each sheet becomes a form and each column a field. Check each before anything is written',
                  })}
            </p>
          </div>
        </header>
        <DropZone uploading={uploading} failure={failure} onFile={take} />
        <RecentImports />
      </div>
    </ImportFrame>
  );
}
