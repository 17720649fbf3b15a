'use client';

import { mostMerged } from '@mortise/core';
import { formatNumber, Icon, IconButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Download, Merge, PencilLine, Printer, Trash2, UserRoundPen, X } from 'lucide-react';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { useExporting } from '../export/export-provider.tsx';
import type { Selection } from '../grid/selection.ts';
import { mayMerge } from '../merging/may-merge.ts';
import { useMerging } from '../merging/merging-context.ts';
import { mayTransfer } from '../owner/may-transfer.ts';
import { mostPrinted } from '../print/most-printed.ts';
import { printAddress } from '../record/record-address.ts';
import type { FormRights } from '../rights/form-rights.ts';
import type { ListField } from './list-fields.ts';
import { mostSelected, type RecordWork } from './use-record-work.ts';
import type { Question, Records } from './use-records.ts';

const OwnerDialog = lazy(() => import('../owner/owner-dialog.tsx').then((module) => ({ default: module.OwnerDialog })));
const BatchEdit = lazy(() => import('./batch-edit.tsx').then((module) => ({ default: module.BatchEdit })));

interface BatchBarProps {
  readonly formId: string;
  readonly selection: Selection;
  readonly fields: readonly ListField[];
  readonly rights: FormRights;
  readonly question: Question;
  readonly count: Records['count'];
  readonly work: RecordWork;
}

/** Floats over the foot while rows are selected. */
export function BatchBar({ formId, selection, fields, rights, question, count, work }: BatchBarProps) {
  const { t } = useText();
  const ids = useSyncExternalStore(selection.subscribe, selection.ids, selection.ids);
  const [isEditing, setIsEditing] = useState(false);
  const [isGiving, setIsGiving] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const exporting = useExporting();
  const merging = useMerging();
  const runtime = useRuntime();
  if (ids.size === 0) return null;
  const total = count?.count ?? 0;
  const busy = async (doing: () => Promise<unknown>) => {
    setIsBusy(true);
    await doing().catch(work.failed);
    setIsBusy(false);
  };
  const all = Math.min(total, mostSelected);
  const isBeyond = total > mostSelected || count?.exact === false;
  return (
    <div className="rt-batch" role="toolbar" aria-label={t({ zh: '批量操作', en: 'Batch actions' })}>
      <b className="mo-num">
        {t({ zh: `已选 ${formatNumber(ids.size)} 条`, en: `${formatNumber(ids.size)} selected` })}
      </b>
      {ids.size < all && (
        <button
          type="button"
          className="mo-link"
          disabled={isBusy}
          onClick={() => busy(async () => selection.set(await work.allIds(question)))}
        >
          {isBeyond
            ? t({ zh: `选中前 ${formatNumber(all)} 条`, en: `Select the first ${formatNumber(all)}` })
            : t({ zh: `选中全部 ${formatNumber(all)} 条`, en: `Select all ${formatNumber(all)}` })}
        </button>
      )}
      <i className="rt-batch-rule" />
      {rights.may('batch') && rights.may('update') && (
        <Button size="small" type="text" icon={<Icon of={PencilLine} size={14} />} onClick={() => setIsEditing(true)}>
          {t({ zh: '批量修改', en: 'Edit' })}
        </Button>
      )}
      {rights.may('batch') && mayTransfer(rights) && (
        <Button size="small" type="text" icon={<Icon of={UserRoundPen} size={14} />} onClick={() => setIsGiving(true)}>
          {t({ zh: '转移', en: 'Transfer' })}
        </Button>
      )}
      {merging && mayMerge(rights) && ids.size > 1 && (
        <Button
          size="small"
          type="text"
          disabled={ids.size > mostMerged}
          title={t({ zh: `一次合并 2 到 ${mostMerged} 条`, en: `Two to ${mostMerged} are merged at a time` })}
          icon={<Icon of={Merge} size={14} />}
          onClick={() => busy(async () => (await merging.ask({ formId, recordIds: [...ids] })) && selection.set([]))}
        >
          {t({ zh: '合并', en: 'Merge' })}
        </Button>
      )}
      {exporting && (
        <Button
          size="small"
          type="text"
          icon={<Icon of={Download} size={14} />}
          onClick={() => exporting.ask([...ids])}
        >
          {t({ zh: '导出', en: 'Export' })}
        </Button>
      )}
      {rights.may('print') && ids.size <= mostPrinted && (
        <Button
          size="small"
          type="text"
          icon={<Icon of={Printer} size={14} />}
          onClick={() => runtime.navigate(printAddress(runtime, formId, [...ids]))}
        >
          {t({ zh: '打印', en: 'Print' })}
        </Button>
      )}
      {rights.may('batch') && rights.may('delete') && (
        <Button
          size="small"
          type="text"
          danger
          loading={isBusy}
          icon={<Icon of={Trash2} size={14} />}
          onClick={() => busy(async () => (await work.remove([...ids])) && selection.set([]))}
        >
          {t({ zh: '删除', en: 'Delete' })}
        </Button>
      )}
      <i className="rt-batch-rule" />
      <IconButton
        icon={X}
        iconSize={14}
        label={t({ zh: '取消选择', en: 'Clear the selection' })}
        onClick={() => selection.set([])}
      />
      {isGiving && (
        <Suspense>
          <OwnerDialog
            count={ids.size}
            onClose={() => setIsGiving(false)}
            onGive={(ownerId) => work.giveTo([...ids], ownerId)}
          />
        </Suspense>
      )}
      {isEditing && (
        <Suspense>
          <BatchEdit
            formId={formId}
            fields={fields}
            count={ids.size}
            onClose={() => setIsEditing(false)}
            onApply={(field, value) => work.setField([...ids], field, value)}
          />
        </Suspense>
      )}
    </div>
  );
}
