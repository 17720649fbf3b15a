'use client';

import { SideDrawer, useText } from '@mortise/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import { ExportEntry } from './export-entry.tsx';
import { ImportEntry } from './import-entry.tsx';
import { TransferLog } from './transfer-log.tsx';
import './transfers.css';
import { useExportLog, useImportLog } from './use-transfers.ts';

interface TransfersDrawerProps {
  readonly form: RuntimeForm;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who brought what into a form and who took what out of it, for whoever manages the app. */
export function TransfersDrawer({ form, open, onClose }: TransfersDrawerProps) {
  const { t } = useText();
  const [shown, setShown] = useState<'imports' | 'exports'>('imports');
  return (
    <SideDrawer open={open} onClose={onClose} width={480} title={t({ zh: '导入导出记录', en: 'Imports and exports' })}>
      <Segmented
        block
        value={shown}
        onChange={setShown}
        options={[
          { value: 'imports', label: t({ zh: '导入', en: 'Imports' }) },
          { value: 'exports', label: t({ zh: '导出', en: 'Exports' }) },
        ]}
      />
      {shown === 'imports' ? <Imports form={form} /> : <Exports form={form} />}
    </SideDrawer>
  );
}

function Imports({ form: { form } }: Pick<TransfersDrawerProps, 'form'>) {
  const { t } = useText();
  const log = useImportLog(form.id);
  return (
    <TransferLog log={log} nothing={t({ zh: '还没有人导入过', en: 'Nobody has imported yet' })}>
      {(entry) => <ImportEntry key={entry.id} entry={entry} formId={form.id} />}
    </TransferLog>
  );
}

function Exports({ form: { form } }: Pick<TransfersDrawerProps, 'form'>) {
  const { t } = useText();
  const log = useExportLog(form.id);
  return (
    <TransferLog log={log} nothing={t({ zh: '还没有人导出过', en: 'Nobody has exported yet' })}>
      {(entry) => <ExportEntry key={entry.id} entry={entry} formName={t(form.name)} />}
    </TransferLog>
  );
}
