'use client';

import type { Bilingual, ExportState } from '@mortise/core';
import { formatBytes, formatNumber, Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useRuntime } from '../context/runtime-context.tsx';
import { valueNames } from '../export/export-words.ts';
import { fetchExport } from '../export/use-exports.ts';
import { TransferEntry } from './transfer-entry.tsx';
import type { LoggedExport } from './use-transfers.ts';

/** One export from the form: how much went where. Its file is for who made it, with the rights they had. */
export function ExportEntry({ entry, formName }: { readonly entry: LoggedExport; readonly formName: string }) {
  const { t } = useText();
  const { api, me } = useRuntime();
  const { state, result, how, address } = entry;
  const n = formatNumber;
  const facts = [
    ...(result
      ? [t({ zh: `${n(result.records)} 条`, en: result.records === 1 ? '1 record' : `${n(result.records)} records` })]
      : []),
    t({ zh: `${n(how.fields)} 个字段`, en: how.fields === 1 ? '1 field' : `${n(how.fields)} fields` }),
    ...(how.values === 'stored' ? [t(valueNames.stored)] : []),
    ...(result && result.files > 0
      ? [
          t({
            zh: `${n(result.files)} 个附件`,
            en: result.files === 1 ? '1 attachment' : `${n(result.files)} attachments`,
          }),
        ]
      : []),
    ...(result ? [formatBytes(result.size)] : []),
    ...(address ? [address] : []),
  ];
  return (
    <TransferEntry
      by={entry.byUserId}
      byName={entry.byName}
      at={entry.createdAt}
      fileName={result?.fileName ?? `${formName}.${how.format}`}
      state={state === 'done' ? reach[how.records] : words[state]}
      tone={state === 'failed' ? 'mo-danger-text' : 'mo-ink-2'}
      facts={facts}
    >
      {state === 'done' && entry.byUserId === me.id && (
        <Button size="small" icon={<Icon of={Download} size={14} />} onClick={() => fetchExport(api, entry)}>
          {t({ zh: '下载', en: 'Download' })}
        </Button>
      )}
    </TransferEntry>
  );
}

const reach: Readonly<Record<LoggedExport['how']['records'], Bilingual>> = {
  all: { zh: '导出全部', en: 'All records' },
  list: { zh: '导出筛选结果', en: 'What a list showed' },
  picked: { zh: '导出选中的', en: 'Selected records' },
};

const words: Readonly<Record<Exclude<ExportState, 'done'>, Bilingual>> = {
  running: { zh: '正在导出', en: 'Exporting' },
  failed: { zh: '没有完成', en: 'Failed' },
  cancelled: { zh: '已停止', en: 'Stopped' },
  expired: { zh: '已导出，文件已过期', en: 'Exported, the file is gone' },
};
