'use client';

import {
  defaultCalendar,
  defaultValue,
  type FormDraft,
  FormSession,
  fieldsOf,
  formLogic,
  normaliseEmpty,
  textIn,
  workingCalendar,
} from '@mortise/core';
import { type FormHandle, FormRenderer } from '@mortise/fields/form';
import { pullWhileTyping } from '@mortise/fields/pulling';
import { useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { previewContext } from './preview-context.ts';
import { pullInDraft } from './pull-in-draft.ts';

/** The draft as a live form: it calculates, and its rules decide, as when it is filled in. */
export function PreviewForm({ draft, device }: { draft: FormDraft; device: 'pc' | 'phone' }) {
  const { t, locale } = useText();
  const toast = useToast();
  const { api, forms, fieldContext: canvas } = useDesigner();
  const fieldContext = useMemo(() => previewContext(api, canvas), [api, canvas]);
  const drawn = useRef<FormHandle>(null);
  const { form, session } = useMemo(() => {
    const { actor } = fieldContext;
    // Keys of new fields come from the server; here an id does.
    const form = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, key: block.key || block.id })) };
    const fields = fieldsOf(form, catalog);
    const now = new Date();
    const begin = fields.map((field) => [field.key, normaliseEmpty(defaultValue(field, actor, now))]);
    const calendar = workingCalendar(defaultCalendar);
    const { timeZone, userId, departmentIds } = actor;
    const at = now.toISOString();
    const system = { $created_by: userId, $owner: userId, $created_at: at, $department: departmentIds[0] ?? null };
    const session = new FormSession(fields, Object.fromEntries(begin), () => ({ now: new Date(), timeZone }), {
      logic: formLogic(form, fields),
      isNew: true,
      surroundings: () => ({
        now: new Date(),
        timeZone,
        actor,
        calendar,
        titleOf: fieldContext.titleOf,
        system,
      }),
    });
    return { form, session };
  }, [draft, fieldContext]);

  useEffect(() => {
    const { timeZone } = fieldContext;
    return pullWhileTyping(session, pullInDraft(api, { fields: session.fields, forms, format: { locale, timeZone } }));
  }, [api, session, forms, fieldContext, locale]);

  function submit() {
    const [first] = session.check();
    if (first === undefined) {
      toast.done(t({ zh: '校验通过，预览不保存数据', en: 'All values are valid. A preview saves nothing' }));
      return;
    }
    if (first !== '') return drawn.current?.focusField(first);
    const [issue] = session.issuesOf('');
    if (issue) toast.failed(t(issue.message));
  }

  const description = draft.description ? textIn(draft.description, locale) : '';
  return (
    <div className={device === 'phone' ? 'mo-preview-form mo-preview-phone' : 'mo-preview-form'}>
      <h2>{textIn(draft.name, locale)}</h2>
      {description !== '' && <p>{description}</p>}
      <FormRenderer
        ref={drawn}
        form={form}
        session={session}
        context={fieldContext}
        mode="edit"
        large={device === 'phone'}
      />
      <div className="mo-preview-foot">
        <Button type="primary" onClick={submit}>
          {t({ zh: '提交', en: 'Submit' })}
        </Button>
      </div>
    </div>
  );
}
