'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import { FormSession, type Issue, joinWords, type RecordView, textIn } from '@mortise/core';
import { type FormHandle, FormRenderer } from '@mortise/fields/form';
import { FormSkeleton, Note, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAskingContext } from '../../context/field-context.tsx';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import { isWritable } from '../../record/new-values.ts';
import { useRecordLogic } from '../../record/use-record-logic.ts';
import type { AskedChange } from './use-change.ts';

interface AskDialogProps {
  readonly form: RuntimeForm;
  readonly asked: AskedChange;
}

/** Asks for what a move needs first. Closed without an answer, the record goes back. */
export function AskDialog(props: AskDialogProps) {
  const { form, asked } = props;
  const { t } = useText();
  const { api, titles } = useRuntime();
  const record = useQuery({
    queryKey: ['asked', form.form.id, asked.record.id, useId()],
    // As it is now, whatever was read of it before: the answer is written over this version.
    gcTime: 0,
    queryFn: async () => {
      const params = { form: form.form.id, id: asked.record.id };
      const found = await api.call('GET /forms/:form/records/:id', { params });
      titles.learn(found.titles);
      return found.record;
    },
  });
  if (record.data) return <Questions {...props} stored={record.data} />;
  return (
    <Modal open footer={null} title={t({ zh: '移动前补填', en: 'Before it moves' })} onCancel={asked.cancel}>
      <FormSkeleton fields={2} />
    </Modal>
  );
}

function Questions({ form: runtimeForm, asked, stored }: AskDialogProps & { readonly stored: RecordView }) {
  const { form, fields } = runtimeForm;
  const { target } = asked;
  const { t, locale } = useText();
  const { api } = useRuntime();
  const context = useAskingContext(form.id);
  const logic = useRecordLogic(runtimeForm, stored);
  const drawn = useRef<FormHandle>(null);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState<readonly Issue[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const [session] = useState(() => {
    const begun = new FormSession(fields, stored.values, undefined, logic);
    for (const [key, value] of Object.entries(asked.change.values)) begun.set(key, value);
    return begun;
  });
  const take = (issues: readonly Issue[]) => {
    const elsewhere = session.applyIssues(issues);
    const asks = fields.filter((field) => isWritable(field) && !(field.key in asked.change.values));
    const named = asks.map(({ key }) => key).filter((key) => session.issuesOf(key).length > 0);
    setOthers([...elsewhere, ...Object.keys(asked.change.values).flatMap((key) => session.issuesOf(key))]);
    setKeys((before) => new Set([...before, ...named]));
    if (named[0]) drawn.current?.focusField(named[0]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the questions that it opens with.
  useEffect(() => take(asked.issues), []);

  // The fields alone, out of the sections and tabs that they stand in; rows keep their columns.
  const questions = useMemo(() => {
    const ids = new Set(fields.filter(({ key }) => keys.has(key)).map(({ id }) => id));
    return {
      blocks: form.blocks.flatMap((block) => {
        if (ids.has(block.id)) return [{ ...block, parent: null, slot: null }];
        return block.parent !== null && ids.has(block.parent) ? [block] : [];
      }),
    };
  }, [form, fields, keys]);

  async function save() {
    setIsBusy(true);
    setFailure(null);
    const answers = Object.entries(session.changes).filter(([key]) => keys.has(key));
    const { values, ...owner } = asked.change;
    try {
      const body = {
        version: stored.version,
        values: { ...values, ...Object.fromEntries(answers) } as never,
        ...owner,
      };
      const params = { form: form.id, id: stored.id };
      asked.done(await api.call('PATCH /forms/:form/records/:id', { params, body }, { road: 'form' }));
    } catch (error) {
      setIsBusy(false);
      const problem = error instanceof ApiProblem ? error.problem : null;
      if (problem?.code !== 'invalid') return setFailure(textIn(problemOf(error).text, locale));
      take((problem.errors ?? []).map(({ path, code, message }) => ({ path: [...path], code, message })));
    }
  }

  return (
    <Modal
      open
      width={520}
      title={t({ zh: joinWords('移到', target, '前补填'), en: `Before it moves to ${target}` })}
      okText={t({ zh: joinWords('移到', target), en: `Move to ${target}` })}
      cancelText={t({ zh: '放回原处', en: 'Put it back' })}
      confirmLoading={isBusy}
      onOk={() => void save()}
      onCancel={asked.cancel}
      afterOpenChange={(isOpen) => {
        const [first] = keys;
        if (isOpen && first) drawn.current?.focusField(first);
      }}
    >
      <div className="rt-ask">
        <p className="mo-ink-2">{stored.title}</p>
        {others.map((issue) => (
          <Note key={issue.path.join() + issue.code} tone="warning">
            {textIn(issue.message, locale)}
          </Note>
        ))}
        {failure && <Note tone="danger">{failure}</Note>}
        <FormRenderer
          ref={drawn}
          form={questions}
          session={session}
          context={context}
          recordId={stored.id}
          mode="edit"
        />
      </div>
    </Modal>
  );
}
