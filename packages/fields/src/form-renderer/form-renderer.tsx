'use client';

import { type Field, type FormSession, fieldsOf, type PublishedForm } from '@mortise/core';
import { useIsPhone } from '@mortise/ui';
import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { fieldTypes } from '../catalog.ts';
import type { FieldViewContext } from '../field-view.ts';
import { blockTree } from './block-tree.ts';
import { focusWithin } from './focus-within.ts';
import { FormBlocks } from './form-blocks.tsx';
import { type FormScope, FormScopeContext, type InPlace, type Reveal } from './form-scope.ts';
import { recordAround } from './record-around.ts';

export { PrintedProvider } from '../printed.ts';
export { FieldApart, standsApart } from './field-apart.tsx';
export type { InPlace } from './form-scope.ts';

export interface FormHandle {
  /** Brings a field into view and puts the caret into it, opening the tab it stands on. */
  readonly focusField: (key: string) => void;
}

interface FormRendererProps {
  readonly form: Pick<PublishedForm, 'blocks'>;
  readonly session: FormSession;
  readonly context: FieldViewContext;
  /** Absent or null while the record is being made. */
  readonly recordId?: string | null;
  /** The full address of the record's page, where it has one. */
  readonly recordLink?: string | null;
  /** Whether values are read or typed. */
  readonly mode: 'read' | 'edit';
  /** Fields this person may read and not change, beyond what the form itself says. */
  readonly isLocked?: (field: Field) => boolean;
  /** Fields that are not drawn at all. */
  readonly isShown?: (field: Field) => boolean;
  /** The text with stars that stands for a value this person may not see, by key. */
  readonly maskedOf?: (key: string) => string | undefined;
  /** In read mode: a click on a value opens it alone. */
  readonly inPlace?: InPlace;
  /** Larger controls, as on phones, whatever the window. */
  readonly large?: boolean;
  readonly ref?: Ref<FormHandle>;
}

/**
 * A form as people fill it in or read it. Twelve columns, one where the form is narrower than 480 px, whatever the
 * window. Every field listens to its own value: typing in one of 200 draws one.
 */
export function FormRenderer({
  form,
  session,
  context: given,
  recordId = null,
  recordLink = null,
  mode,
  isLocked = never,
  isShown = always,
  maskedOf = none,
  inPlace,
  large = false,
  ref,
}: FormRendererProps) {
  const { locale, timeZone } = given;
  const context = useMemo<FieldViewContext>(
    () => ({ ...given, during: (work) => session.work.during(work) }),
    [given, session],
  );
  const prefix = useId();
  const isPhone = useIsPhone();
  const root = useRef<HTMLDivElement>(null);
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const { tree, fields, byId } = useMemo(() => {
    const fields = fieldsOf(form, fieldTypes);
    return { tree: blockTree(form.blocks), fields, byId: new Map(fields.map((field) => [field.id, field])) };
  }, [form]);

  const record = useMemo(
    () => recordAround(session, fields, { id: recordId, link: recordLink }, { locale, timeZone }),
    [session, fields, recordId, recordLink, locale, timeZone],
  );

  const scope = useMemo<FormScope>(
    () => ({
      mode,
      session,
      tree,
      fieldOf: (id) => byId.get(id),
      context,
      record,
      prefix,
      size: isPhone || large ? 'large' : 'middle',
      isLocked,
      isShown,
      maskedOf,
      inPlace,
      reveal,
    }),
    [mode, session, tree, byId, context, record, prefix, isPhone, large, isLocked, isShown, maskedOf, inPlace, reveal],
  );

  useImperativeHandle(
    ref,
    () => ({
      focusField: (key) => {
        const field = fields.find((found) => found.key === key);
        if (!field) return;
        setReveal({ places: new Map(tree.placesOf(field.id).map(({ parent, slot }) => [parent, slot])) });
        // After the tab or section that holds it has opened.
        setTimeout(() => focusWithin(root.current?.querySelector(`[data-field="${CSS.escape(key)}"]`)), 60);
      },
    }),
    [fields, tree],
  );

  return (
    <FormScopeContext value={scope}>
      <div ref={root} className={mode === 'read' ? 'mo-form mo-form-read' : 'mo-form'}>
        <FormBlocks parent={null} slot={null} />
      </div>
    </FormScopeContext>
  );
}

const never = () => false;
const always = () => true;
const none = () => undefined;
