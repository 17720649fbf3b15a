'use client';

import { ApiProblem } from '@mortise/api/client';
import type { RecordView } from '@mortise/core';
import { FormSkeleton, NoPermission, useText } from '@mortise/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { NotLoaded } from '../context/not-loaded.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { Became } from '../merging/became.tsx';
import { LeavingHead } from './leaving-head.tsx';
import { plainPage, usePage } from './page/use-page.ts';
import { RecordBody } from './record-body.tsx';
import type { RecordPaths } from './record-head.tsx';
import type { RecordTarget } from './record-target.ts';
import { useRecord } from './use-record.ts';

export interface RecordScreenProps {
  target: RecordTarget;
  frame: 'drawer' | 'page';
  paths: RecordPaths;
  onCreated: (record: RecordView) => void;
  onDeleted: () => void;
  onCopy: (record: RecordView) => void;
  /** One new record is wanted: there is no next one. */
  once?: boolean;
  /** Parameters of the page's address, which may give values to a new record. */
  parameters?: (name: string) => string | null;
  /** Asked before the screen is left. */
  guard: { current: () => boolean };
}

/** A record from the first byte on: what is loading, missing or forbidden, and then the record itself. */
export function RecordScreen(props: RecordScreenProps) {
  const { t } = useText();
  const { target, paths } = props;
  const { formId, recordId, copyOf } = target;
  const form = useForm(formId);
  const stored = useRecord(formId, recordId === 'new' ? (copyOf ?? null) : recordId);
  const page = usePage(recordId === 'new' ? null : formId);
  const error = form.error ?? (stored.data ? null : stored.error);

  if (error)
    return (
      <Frame paths={paths}>
        <Missing
          error={error}
          target={target}
          onRetry={() => void Promise.all([form.refetch(), stored.refetch()])}
          leave={paths.onClose ?? paths.back?.go}
        />
      </Frame>
    );
  if (recordId === 'new' && form.data && !form.data.rights.may('create'))
    return (
      <Frame paths={paths}>
        <NoPermission
          title={t({ zh: '你不能新建这样的记录', en: "You can't create this record" })}
          reason={t({
            zh: `你的角色没有新建「${t(form.data.form.name)}」的权限，可以找应用管理员开通`,
            en: `None of your roles may create "${t(form.data.form.name)}". Ask the app's administrator for access`,
          })}
        />
      </Frame>
    );
  const needsRecord = recordId !== 'new' || copyOf !== undefined;
  if (!form.data || (needsRecord && !stored.data) || (recordId !== 'new' && page.isPending))
    return (
      <Frame paths={paths}>
        <div className="mo-record-scroll">
          <FormSkeleton fields={8} />
        </div>
      </Frame>
    );
  return (
    <RecordBody
      key={`${formId} ${recordId} ${copyOf ?? ''}`}
      {...props}
      form={recordId === 'new' ? form.data.onCreate : form.data}
      record={recordId === 'new' ? null : (stored.data ?? null)}
      page={recordId === 'new' ? null : (page.data ?? plainPage(form.data))}
      isGone={recordId !== 'new' && isNotFound(stored.error)}
      original={copyOf ? (stored.data?.values ?? null) : null}
    />
  );
}

const isNotFound = (error: unknown) => error instanceof ApiProblem && error.problem.status === 404;

const Frame = ({ paths, children }: { paths: RecordPaths; children: ReactNode }) => (
  <div className="mo-record">
    <LeavingHead paths={paths} />
    {children}
  </div>
);

interface MissingProps {
  error: unknown;
  target: RecordTarget;
  onRetry: () => void;
  leave: (() => void) | undefined;
}

function Missing({ error, target: { formId, recordId }, onRetry, leave }: MissingProps) {
  const { t } = useText();
  const { app } = useRuntime();
  const status = error instanceof ApiProblem ? error.problem.status : null;
  const back = leave && <Button onClick={leave}>{t({ zh: '返回列表', en: 'Back to the list' })}</Button>;
  if (status === 404)
    return (
      <NoPermission
        title={t({ zh: '没有找到这条记录', en: "This record isn't here" })}
        reason={t({
          zh: '它可能已经删除，或不在你的数据范围内。管理员可以从回收站恢复',
          en: 'It may have been deleted, or it is outside the data you may see. An administrator can bring it back from the recycle bin',
        })}
      >
        {recordId !== 'new' && <Became formId={formId} recordId={recordId} />}
        {back}
      </NoPermission>
    );
  if (status === 403)
    return (
      <NoPermission
        title={t({ zh: '你看不到这条记录', en: "You can't see this record" })}
        reason={t({
          zh: `「${t(app.name)}」没有向你开放这张表单，可以找应用管理员开通`,
          en: `"${t(app.name)}" does not open this form to you. Ask the app's administrator for access`,
        })}
      >
        {back}
      </NoPermission>
    );
  return (
    <NotLoaded title={t({ zh: '记录没有加载出来', en: "Couldn't load the record" })} error={error} onRetry={onRetry} />
  );
}
