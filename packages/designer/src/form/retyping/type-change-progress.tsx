'use client';

import type { Answer } from '@mortise/api/client';
import { Note, ProgressLine, useText, useToast } from '@mortise/ui';
import { useEffect } from 'react';
import { problemText } from '../../problem-text.ts';
import { useDesigner } from '../designer-context.ts';

export type TypeChange = NonNullable<Answer<'GET /definitions/:id/type-change'>>;

interface TypeChangeProgressProps {
  readonly change: TypeChange;
  readonly onChanged: () => void;
}

/** Values on their way into another type: how far, and the way to stop it; or why it did not come off. */
export function TypeChangeProgress({ change, onChanged }: TypeChangeProgressProps) {
  const { t } = useText();
  const toast = useToast();
  const { api, formId, announce } = useDesigner();
  const { state, page, pages, converted, issues } = change;
  useEffect(() => {
    if (state === 'failed') announce(t({ zh: '类型没有改成', en: 'The type was not changed' }));
  }, [state, announce, t]);

  async function cancel() {
    try {
      await api.call('DELETE /definitions/:id/type-change', { params: { id: formId } });
    } catch (error) {
      toast.failed(problemText(error, t));
    }
    onChanged();
  }

  if (state === 'failed')
    return (
      <Note tone="danger">
        <strong>
          {t({ zh: '类型没有改成，表单还是原来的样子', en: 'The type was not changed; the form is as it was' })}
        </strong>
        {(issues ?? []).map(({ code, message }) => (
          <div key={`${code} ${t(message)}`}>{t(message)}</div>
        ))}
      </Note>
    );
  if (state === 'cancelled')
    return <Note>{t({ zh: '已取消，表单还是原来的样子', en: 'Cancelled. The form is as it was' })}</Note>;
  return (
    <>
      <ProgressLine
        label={
          page !== null && page >= pages
            ? t({ zh: '正在建索引并切换', en: 'Building indexes and switching over' })
            : t({ zh: '正在转换值', en: 'Converting values' })
        }
        done={converted}
        unit={t({ zh: '个', en: 'values' })}
        {...(page === null || pages === 0
          ? {}
          : { total: Math.max(converted, Math.round((converted * pages) / Math.max(page, 1))) })}
        onCancel={() => void cancel()}
      />
      <p className="mo-help">
        {t({
          zh: '可以关闭这个窗口，转换在后台继续；完成后新版本生效',
          en: 'This may be closed: it goes on in the background, and the new version is live when it is done',
        })}
      </p>
    </>
  );
}
