'use client';

import { problemOf } from '@mortise/api/client';
import { FormSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import type { StageProps } from './file-stage.tsx';
import { Unshown } from './unshown.tsx';

/** Plain text, whatever its encoding: nothing in it is taken for markup. */
export function TextStage(props: StageProps) {
  const { t } = useText();
  const { file, api } = props;
  const { data, error } = useQuery({
    queryKey: ['file-text', file.id],
    queryFn: () => api.call('GET /files/:id/text', { params: { id: file.id } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) return <Unshown {...props}>{t(problemOf(error).text)}</Unshown>;
  if (!data)
    return (
      <div className="mo-viewer-paper">
        <FormSkeleton fields={6} />
      </div>
    );
  return (
    <div className="mo-viewer-paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by the keyboard as well */}
      <pre tabIndex={0}>
        {file.type.startsWith('application/json') && !data.isCut ? indented(data.text) : data.text}
      </pre>
      {data.isCut && (
        <p className="mo-meta">
          {t({
            zh: '只显示开头 512 KB，全文请下载',
            en: 'Only the first 512 KB are shown. Download the file for the rest',
          })}
        </p>
      )}
    </div>
  );
}

/** As it is where it is not the JSON it says it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
