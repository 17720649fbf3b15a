'use client';

import { problemOf } from '@mortise/api/client';
import { formatNumber, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import type { ListField } from '../list/list-fields.ts';
import { countText } from '../list/use-place.ts';
import { ExportForm } from './export-form.tsx';
import { ExportStand } from './export-stand.tsx';
import { exportWish, firstChoices, type Listed, type Reach } from './export-wish.ts';
import { useExportActions, useExportJob } from './use-exports.ts';

interface ExportDialogProps {
  readonly form: RuntimeForm;
  readonly fields: readonly ListField[];
  readonly listed: Listed;
  readonly picked: readonly string[];
  readonly onShowMine: () => void;
  readonly onClose: () => void;
}

/** How records are taken out; then how far that is. It goes on when the dialog is closed. */
export function ExportDialog({ form, fields, listed, picked, onShowMine, onClose }: ExportDialogProps) {
  const { t } = useText();
  const formId = form.form.id;
  const [choices, setChoices] = useState(() => firstChoices(listed, picked));
  const { start } = useExportActions();
  const counts = useCounts(formId, listed, picked);
  const count = counts[choices.reach];
  const failed = start.error && problemOf(start.error);
  const name = t(form.form.name);

  if (start.data)
    return (
      <Modal open width={560} title={t({ zh: `导出${name}`, en: `Export ${name}` })} footer={null} onCancel={onClose}>
        <Started id={start.data.id} onShowMine={onShowMine} />
      </Modal>
    );
  return (
    <Modal
      open
      width={560}
      title={t({ zh: `导出${name}`, en: `Export ${name}` })}
      okText={
        count?.exact
          ? t({ zh: `导出 ${formatNumber(count.count)} 条`, en: `Export ${formatNumber(count.count)}` })
          : t({ zh: '导出', en: 'Export' })
      }
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: choices.fields.length === 0 || (count?.exact && count.count === 0) || false }}
      onOk={() => start.mutate({ formId, wish: exportWish(choices, listed, picked) })}
      onCancel={onClose}
    >
      <ExportForm
        fields={fields}
        listed={listed}
        picked={picked.length}
        choices={choices}
        countOf={(reach) => {
          const found = counts[reach];
          return found ? countText(found) : '';
        }}
        onChange={setChoices}
      />
      <p className="mo-meta">
        {t({
          zh: '在后台导出，可以离开本页；文件保留 7 天',
          en: 'Goes on in the background when you leave. The file is kept for 7 days',
        })}
      </p>
      {failed && (
        <p className="mo-danger-text" role="alert">
          {t(failed.text)}
        </p>
      )}
    </Modal>
  );
}

function Started({ id, onShowMine }: { id: string; onShowMine: () => void }) {
  const { t } = useText();
  const { data: job, error } = useExportJob(id);
  return (
    <div className="rt-export">
      {job && <ExportStand job={job} fetchesItself />}
      {error && <p className="mo-danger-text">{t(problemOf(error).text)}</p>}
      <p className="mo-meta">
        {job?.state === 'running'
          ? t({ zh: '关闭后仍会继续，随时到', en: 'It goes on when you close this. Find it under ' })
          : t({ zh: '之后可以到', en: 'Find it later under ' })}
        <button type="button" className="mo-link" onClick={onShowMine}>
          {t({ zh: '我的导出', en: 'My exports' })}
        </button>
        {t({ zh: '查看', en: '' })}
      </p>
    </div>
  );
}

/** How many records each reach has; null until that is known. */
function useCounts(formId: string, { filter, search }: Listed, picked: readonly string[]) {
  const { api } = useRuntime();
  const ask = (kind: Reach, body: { filter: typeof filter; search: string }) => ({
    queryKey: ['export-count', formId, kind, JSON.stringify(body)],
    queryFn: () => api.call('POST /forms/:form/records/count', { params: { form: formId }, body }),
  });
  const all = useQuery(ask('all', { filter: null, search: '' }));
  const list = useQuery(ask('list', { filter, search }));
  return {
    all: all.data ?? null,
    list: list.data ?? null,
    picked: { count: picked.length, exact: true },
  };
}
