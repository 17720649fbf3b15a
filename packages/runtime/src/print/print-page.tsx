'use client';

import { problemOf } from '@mortise/api/client';
import { joinWords } from '@mortise/core';
import { ErrorState, FormSkeleton, formatFullMoment, Icon, NoPermission, PageHead, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { mostPrinted } from './most-printed.ts';
import { PrintedRecord } from './printed-record.tsx';

interface PrintPageProps {
  readonly formId: string;
  readonly ids: readonly string[];
}

/** Records as they go onto paper, each from the top of a sheet, within what the reader may see of them. */
export function PrintPage({ formId, ids }: PrintPageProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const form = useForm(formId);
  const [opened] = useState(() => new Date().toISOString());
  const wanted = ids.slice(0, mostPrinted);
  if (form.error) {
    const { text, traceId } = problemOf(form.error);
    return (
      <ErrorState
        title={t({ zh: '表单没有加载出来', en: "Couldn't load the form" })}
        detail={t(text)}
        traceId={traceId}
        onRetry={() => form.refetch()}
      />
    );
  }
  if (!form.data) return <FormSkeleton fields={8} />;
  const name = t(form.data.form.name);
  if (!form.data.rights.may('print'))
    return (
      <NoPermission
        title={t({ zh: '你不能打印这些记录', en: "You can't print these records" })}
        reason={t({
          zh: `你的角色没有打印「${name}」的权限，可以找应用管理员开通`,
          en: `None of your roles may print "${name}". Ask the app's administrator for access`,
        })}
      />
    );
  const [only] = wanted;
  const back = addressOf(runtime, formId, ...(only && wanted.length === 1 ? [only] : []));
  return (
    <>
      <PageHead title={t({ zh: joinWords('打印', name), en: `Print ${name}` })} count={wanted.length}>
        <Button onClick={() => runtime.navigate(back)}>{t({ zh: '返回', en: 'Back' })}</Button>
        <Button type="primary" icon={<Icon of={Printer} size={14} />} onClick={() => window.print()}>
          {t({ zh: '打印', en: 'Print' })}
        </Button>
      </PageHead>
      <div className="rt-print" data-theme="light">
        {wanted.map((id) => (
          <PrintedRecord key={id} form={form.data} id={id} />
        ))}
        <footer className="rt-print-foot">
          {t({
            zh: `${runtime.me.name} 打印于 ${formatFullMoment(opened, runtime.timeZone)}`,
            en: `Printed by ${runtime.me.name}, ${formatFullMoment(opened, runtime.timeZone)}`,
          })}
        </footer>
      </div>
    </>
  );
}
