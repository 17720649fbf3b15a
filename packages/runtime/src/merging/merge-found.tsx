'use client';

import { mostMerged } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Merge } from 'lucide-react';
import { useForm } from '../context/use-form.ts';
import type { DuplicateShown } from '../duplicates/duplicates-told.ts';
import { mayMerge } from './may-merge.ts';
import { useMerging } from './merging-context.ts';

interface MergeFoundProps {
  readonly formId: string;
  readonly duplicates: readonly DuplicateShown[];
  /** A record that is one of them, and stays unless the person says another. */
  readonly recordId?: string;
  readonly onMerged?: () => void;
}

/** Records of one form that seem to be the same: the way to make one of them, where the person may. */
export function MergeFound({ formId, duplicates, recordId, onMerged }: MergeFoundProps) {
  const { t } = useText();
  const merging = useMerging();
  const form = useForm(formId).data;
  const found = duplicates.flatMap((one) => (one.formId === formId && !one.isDeleted ? (one.recordId ?? []) : []));
  const ids = [...new Set(recordId === undefined ? found : [recordId, ...found])];
  if (!merging || !form || !mayMerge(form.rights) || ids.length < 2) return null;
  const asked = {
    formId,
    recordIds: ids.slice(0, mostMerged),
    ...(recordId === undefined ? {} : { survivorId: recordId }),
  };
  const count = asked.recordIds.length;
  const name = t(form.form.name);
  return (
    <Button
      size="small"
      icon={<Icon of={Merge} size={14} />}
      onClick={() => void merging.ask(asked).then((isMerged) => isMerged && onMerged?.())}
    >
      {recordId === undefined
        ? t({ zh: `合并 ${count} 条${name}`, en: `Merge ${count} × ${name}` })
        : t({ zh: count === 2 ? '与它合并' : `与它们合并`, en: count === 2 ? 'Merge with it' : 'Merge with them' })}
    </Button>
  );
}
