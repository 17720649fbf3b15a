'use client';

import { useText, useToast } from '@mortise/ui';
import { Modal } from 'antd';
import { type ClipboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { useSteadyFieldContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import type { RecordWork } from '../list/use-record-work.ts';
import { namesFinder } from './find-names.ts';
import { type PastePlan, planPaste, readTsv } from './paste.ts';
import type { GridHandle } from './record-grid.tsx';

const mostRows = 1000;

interface PastePorts {
  readonly grid: RefObject<GridHandle | null>;
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly work: RecordWork;
}

/** Pasting from a spreadsheet onto the focused cell: first what it would do, then the doing, with an undo. */
export function usePaste({ grid, fieldOf, work }: PastePorts): {
  onPaste: (event: ClipboardEvent) => void;
  dialog: ReactNode;
} {
  const { t, locale } = useText();
  const toast = useToast();
  const { timeZone } = useRuntime();
  const context = useSteadyFieldContext();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function prepare(text: string, row: number, ids: readonly string[]) {
    const matrix = readTsv(text);
    if (matrix.length > mostRows) {
      toast.failed(
        t({ zh: `一次最多粘贴 ${mostRows} 行，更多的用导入`, en: `Paste at most ${mostRows} rows. Import more` }),
      );
      return;
    }
    const columns = ids.flatMap((id) => fieldOf(id) ?? []);
    const rows = (await grid.current?.range(row, row + matrix.length)) ?? [];
    const find = await namesFinder({ matrix, columns, search: context.search });
    const next = planPaste(matrix, columns, rows, { locale, timeZone, dateOrder: 'ymd', find });
    const isPlain =
      next.updates.length + next.creates.length === 1 && next.refused.length === 0 && next.creates.length === 0;
    if (isPlain) await work.paste(next.updates, next.creates);
    else setPlan(next);
  }

  const onPaste = (event: ClipboardEvent) => {
    const at = grid.current?.focused();
    const text = event.clipboardData.getData('text/plain');
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
    if (!at || isTyping || text === '' || grid.current?.isEditing()) return;
    event.preventDefault();
    prepare(text, at.row, at.columns).catch(work.failed);
  };

  return {
    onPaste,
    dialog: plan && <PasteDialog plan={plan} isBusy={isBusy} onClose={() => setPlan(null)} onPaste={paste} />,
  };

  async function paste() {
    if (!plan) return;
    setIsBusy(true);
    const isDone = await work.paste(plan.updates, plan.creates);
    setIsBusy(false);
    if (isDone) setPlan(null);
  }
}

interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly isBusy: boolean;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

function PasteDialog({ plan, isBusy, onPaste, onClose }: PasteDialogProps) {
  const { t } = useText();
  const { updates, creates, refused, beyond } = plan;
  const rows = updates.length + creates.length;
  return (
    <Modal
      open
      width={480}
      title={t({ zh: '从剪贴板粘贴', en: 'Paste from the clipboard' })}
      okText={t({ zh: `粘贴 ${rows} 行`, en: `Paste ${rows} rows` })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: rows === 0 }}
      confirmLoading={isBusy}
      onOk={onPaste}
      onCancel={onClose}
    >
      <p>
        {t({
          zh: `将更新 ${updates.length} 条，新建 ${creates.length} 条`,
          en: `${updates.length} records change, ${creates.length} are created`,
        })}
      </p>
      {beyond > 0 && (
        <p className="mo-ink-3">
          {t({ zh: `剪贴板右侧有 ${beyond} 列超出表格，不粘贴`, en: `${beyond} columns do not fit and are left out` })}
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p className="mo-warning-text">
            {t({
              zh: `${refused.length} 个单元格读不出来，保留原值`,
              en: `${refused.length} cells can't be read and keep their value`,
            })}
          </p>
          <ul className="rt-refused">
            {refused.slice(0, 20).map(({ row, field, text, why }) => (
              <li key={`${row} ${field.id}`}>
                <span className="mo-ink-3">
                  {t({ zh: `第 ${row} 行 ${t(field.label)}`, en: `Row ${row}, ${t(field.label)}` })}
                </span>
                <span className="mo-cut">{text}</span>
                <span className="mo-ink-2">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
