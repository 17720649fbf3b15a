'use client';

import { problemOf } from '@mortise/api/client';
import { FormSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import type { StageProps } from './file-stage.tsx';
import { PdfStage } from './pdf-stage.tsx';
import { Unshown } from './unshown.tsx';

const askAgainMs = 1_000;

/** An office document as the PDF that the server's office program makes of it, once for everybody. */
export function OfficeStage(props: StageProps) {
  const { t } = useText();
  const { file, api } = props;
  const params = { id: file.id };
  const { data, error } = useQuery({
    queryKey: ['file-rendering', file.id],
    queryFn: () => api.call('GET /files/:id/rendering', { params }),
    refetchInterval: ({ state }) => (state.data?.state === 'asked' ? askAgainMs : false),
    staleTime: 0,
    retry: false,
  });
  if (error) return <Unshown {...props}>{t(problemOf(error).text)}</Unshown>;
  switch (data?.state) {
    case 'ready':
      return <PdfStage {...props} address={api.url('GET /files/:id/rendering/content', { params })} />;
    case 'absent':
      return (
        <Unshown {...props}>
          {t({
            zh: '服务器上没有安装 LibreOffice，不能在页面里查看 Office 文件，请下载后打开',
            en: "The server has no LibreOffice, so office files can't be shown here. Download the file to open it",
          })}
        </Unshown>
      );
    case 'unfit':
      return (
        <Unshown {...props}>
          {t({
            zh: '这个文件转换不出预览：可能太大、有密码或已损坏，请下载后打开',
            en: 'No preview could be made of this file: it may be too large, locked by a password or damaged. Download it to open it',
          })}
        </Unshown>
      );
    default:
      return (
        <div className="mo-viewer-paper" aria-busy="true">
          <p className="mo-meta" role="status">
            {t({ zh: '正在生成预览…', en: 'Making a preview…' })}
          </p>
          <FormSkeleton fields={6} />
        </div>
      );
  }
}
