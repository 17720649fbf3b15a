'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Text, textIn } from '@mortise/core';
import { formatNumber, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { problemText } from '../../problem-text.ts';
import { copyName } from '../document/copy-name.ts';

interface CopyFormDialogProps {
  readonly api: ApiClient;
  readonly form: { readonly id: string; readonly name: Text };
  /** Anything to do before the server reads what is stored. */
  readonly before?: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly onCopied: (id: string) => void;
}

/** A form once more: its design alone, or with all records. */
export function CopyFormDialog({ api, form, before, onClose, onCopied }: CopyFormDialogProps) {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [records, setRecords] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const count = useQuery({
    queryKey: ['copied-records', form.id],
    gcTime: 0,
    retry: false,
    queryFn: () => api.call('POST /forms/:form/records/count', { params: { form: form.id }, body: {} }),
  });
  const held = count.data?.count ?? 0;

  async function copy() {
    setIsBusy(true);
    try {
      await before?.();
      const body = { name: copyName(form.name), records };
      const made = await api.call('POST /definitions/:id/copy', { params: { id: form.id }, body });
      await queries.invalidateQueries({ queryKey: ['designer-forms'] });
      onClose();
      onCopied(made.id);
    } catch (error) {
      toast.failed(problemText(error, t));
    } finally {
      setIsBusy(false);
    }
  }

  const wanted = [
    {
      value: false,
      label: t({ zh: '只复制设计', en: 'Design only' }),
      help: t({ zh: '字段、规则和视图，没有记录', en: 'Fields, rules and views; no records' }),
      disabled: false,
    },
    {
      value: true,
      label: t({ zh: '连同记录', en: 'With records' }),
      help:
        held > 0
          ? t({
              zh: `${formatNumber(held)} 条记录在后台复制，编号、负责人、附件和关联都在`,
              en: `${formatNumber(held)} records are copied in the background, with numbers, owners, files and links`,
            })
          : t({ zh: '表单里没有记录', en: 'The form holds no records' }),
      disabled: held === 0,
    },
  ];
  return (
    <Modal
      open
      width={440}
      onCancel={onClose}
      title={t({ zh: `复制「${textIn(form.name, 'zh')}」`, en: `Duplicate ${textIn(form.name, 'en')}` })}
      okText={t({ zh: '复制', en: 'Duplicate' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ loading: isBusy }}
      onOk={() => void copy()}
    >
      <Radio.Group
        className="mo-choices"
        aria-label={t({ zh: '复制什么', en: 'What is copied' })}
        value={records}
        onChange={({ target }) => setRecords(target.value as boolean)}
      >
        {wanted.map(({ value, label, help, disabled }) => (
          <Radio key={String(value)} value={value} disabled={disabled}>
            {label}
            <span className="mo-help">{help}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Modal>
  );
}
