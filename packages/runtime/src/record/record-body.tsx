'use client';

import { type Field, partsOf, type RecordView, type Values } from '@mortise/core';
import { type FormHandle, FormRenderer, standsApart } from '@mortise/fields/form';
import { Note, OfflineStrip, useIsPhone, useMedia, useShortcut, useText, useToast } from '@mortise/ui';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useIsCovered } from '../context/creation-context.ts';
import { useAskingContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { IncomingNote } from './incoming-note.tsx';
import { givenValues, isWritable, newValues } from './new-values.ts';
import { CreateButton, firstToMake, HeaderButtons } from './page/header-buttons.tsx';
import { Leads } from './page/leads.tsx';
import { PageScopeProvider } from './page/page-scope.ts';
import { PageView } from './page/page-view.tsx';
import { RelatedLoader } from './page/related-loader.ts';
import type { PageRoom } from './page/shown-tabs.ts';
import type { PageShown } from './page/use-page.ts';
import { RecordActions } from './record-actions.tsx';
import { recordAddress } from './record-address.ts';
import { RecordFoot } from './record-foot.tsx';
import { RecordHead } from './record-head.tsx';
import { RecordHero } from './record-hero.tsx';
import type { RecordScreenProps } from './record-screen.tsx';
import { StagePaths } from './stages/stage-paths.tsx';
import { trackedFields } from './stages/tracked-fields.ts';
import { TeamButton } from './team/team-button.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { UnsavedNote } from './unsaved-note.tsx';
import { useOnline } from './use-online.ts';
import { useRecordEditor } from './use-record-editor.ts';
import { useShownFields } from './use-shown-fields.ts';

const DuplicateHint = lazy(() =>
  import('../duplicates/duplicate-hint.tsx').then((module) => ({ default: module.DuplicateHint })),
);

interface RecordBodyProps extends RecordScreenProps {
  form: RuntimeForm;
  /** Null while it is being made. */
  record: RecordView | null;
  /** How a stored record is shown; null while one is made. */
  page: PageShown | null;
  /** Values a new record begins with, where it is a copy. */
  original: Values | null;
  /** Deleted, or moved out of reach, since it was opened. */
  isGone: boolean;
}

/** A record being read, edited or made. */
export function RecordBody(props: RecordBodyProps) {
  const { form, record, page, original, isGone, frame, paths, guard, parameters, target, once = false } = props;
  const { t } = useText();
  const toast = useToast();
  const context = useAskingContext(target.formId);
  const runtime = useRuntime();
  const isPhone = useIsPhone();
  const isWide = useMedia('(min-width: 1280px)') && frame === 'page';
  const room: PageRoom = isPhone ? 'phone' : isWide ? 'wide' : 'narrow';
  const isOnline = useOnline();
  // Forms that are drawn at this moment: several on a page that is read, one that is filled in.
  const [handles] = useState(() => new Set<FormHandle>());
  const drawn = useRef<FormHandle>({
    focusField: (key) => {
      for (const each of handles) each.focusField(key);
    },
  });
  const attach = useCallback(
    (handle: FormHandle | null) => {
      if (!handle) return undefined;
      handles.add(handle);
      return () => void handles.delete(handle);
    },
    [handles],
  );
  const related = useMemo(
    () => new RelatedLoader(runtime.api, target.formId, target.recordId),
    [runtime.api, target.formId, target.recordId],
  );

  const { right, may } = form.rights;
  const begin = () =>
    record?.values ?? {
      ...newValues(
        form.fields,
        context.actor,
        new Date(),
        parameters ?? (once ? () => null : addressParameter),
        original,
      ),
      ...(target.given && givenValues(form.fields, form.titleField, target.given)),
    };
  const [initial] = useState(begin);
  const { editor, state, show } = useRecordEditor({ form, record, initial, drawn });
  const { session } = editor;
  const isDirty = useSyncExternalStore(
    (notify) => session.subscribe('*', notify),
    () => session.isDirty,
    () => false,
  );

  const color = useSyncExternalStore(
    (notify) => session.subscribe('*', notify),
    () => session.color,
    () => null,
  );

  useEffect(() => {
    guard.current = () => editor.hasUnsaved;
    return () => {
      guard.current = () => false;
    };
  }, [guard, editor]);

  async function save(then: 'stay' | 'next' = 'stay') {
    settle(await editor.save(), then);
  }
  function settle(saved: RecordView | null, then: 'stay' | 'next') {
    if (!saved) return;
    show(saved);
    if (record) return;
    if (then === 'stay') return props.onCreated(saved);
    toast.done(t({ zh: `已新建「${saved.title}」`, en: `Created "${saved.title}"` }));
    editor.restart(begin());
    const first = form.fields.find(
      ({ block, type }) => !block.hidden && !block.readOnly && !type.supports.generated && !type.supports.computed,
    );
    if (first) drawn.current?.focusField(first.key);
  }
  const edit = () => editor.edit();
  const isWholeEdit = state.mode === 'edit';
  const isCovered = useIsCovered();
  const mayEdit = may(record ? 'update' : 'create');
  useShortcut('record.edit', edit, { enabled: mayEdit && record !== null && !editor.isEditing && !isCovered });
  useShortcut('record.save', () => void save(), { enabled: editor.isEditing && !isCovered });
  useShortcut('record.saveNext', () => void save('next'), { enabled: record === null && !once && !isCovered });
  useShortcut('record.close', () => paths.onClose?.(), {
    enabled: frame === 'drawer' && paths.onClose !== undefined && !editor.isEditing && !isCovered,
  });

  const inPlace = useMemo(
    () => ({
      editing: state.editingKey,
      // A click on the next value saves the one that is open.
      start: async (key: string) => {
        if (editor.hasUnsaved) {
          const saved = await editor.save();
          if (!saved) return;
          show(saved);
        }
        editor.editInPlace(key);
      },
      save: async () => {
        const saved = await editor.save();
        if (saved) show(saved);
      },
      cancel: () => editor.cancel(),
    }),
    [state.editingKey, editor, show],
  );

  const { isShown, maskedOf } = useShownFields(record);
  const isLocked = useCallback(({ id }: Field) => right(id) !== 'edit', [right]);
  const isHidden = ({ id, block }: Field) => !(session.stateOf(id)?.visible ?? !block.hidden);
  // What has a tab of its own is changed among the facts nevertheless.
  const apart = record ? form.fields.filter((field) => isShown(field) && !isHidden(field) && standsApart(field)) : [];
  const isFact = useMemo(
    () => (field: Field) => isShown(field) && (!standsApart(field) || (isWholeEdit && isWritable(field))),
    [isShown, isWholeEdit],
  );

  const stages = page?.page.header.stages ?? null;
  const tracked = record
    ? trackedFields(form).filter(
        (field) => isShown(field) && !isHidden(field) && (stages === null || stages.includes(field.id)),
      )
    : [];
  const notes = (
    <div className="mo-record-notes">
      {isGone && (
        <Note tone="warning">
          {t({
            zh: '这条记录刚刚被删除，或移出了你的数据范围。这里是之前的内容',
            en: 'This record was just deleted or moved out of your reach. You see what it was before',
          })}
        </Note>
      )}
      {state.offered && (
        <UnsavedNote unsaved={state.offered} onRestore={() => editor.restore()} onDiscard={() => editor.discard()} />
      )}
      {state.incoming && <IncomingNote incoming={state.incoming} onReview={() => editor.review()} />}
      {state.trouble && <TroubleNote trouble={state.trouble} onRetry={() => void save()} />}
      {isWholeEdit && (
        <Suspense>
          <DuplicateHint formId={form.form.id} recordId={record?.id ?? null} session={session} />
        </Suspense>
      )}
    </div>
  );
  const recordLink = record && new URL(recordAddress(runtime, form.form.id, record.id), window.location.href).href;
  const isRead = record !== null && page !== null && !isWholeEdit;
  const scope = isRead
    ? {
        form,
        record,
        page,
        room,
        session,
        context,
        recordLink: recordLink ?? '',
        isShown,
        isFact,
        isLocked,
        maskedOf,
        inPlace: mayEdit ? inPlace : undefined,
        edit: mayEdit && !editor.isEditing ? edit : undefined,
        attach,
        related,
      }
    : null;
  const buttons = scope?.page.page.header.buttons ?? none;
  const toMake = isPhone && scope?.context.createRecord ? firstToMake(buttons) : undefined;
  const hasTeam = scope !== null && room === 'wide' && partsOf(scope.page.page).some(({ kind }) => kind === 'team');

  return (
    <PageScopeProvider value={scope}>
      <div className="mo-record" data-frame={frame}>
        <RecordHead form={form.form} recordId={target.recordId} paths={paths}>
          {record && !isGone && !hasTeam && <TeamButton form={form.form} record={record} />}
          <RecordActions {...props} state={state} onEdit={edit}>
            {scope && !isPhone && <HeaderButtons />}
          </RecordActions>
        </RecordHead>
        {!isOnline && <OfflineStrip pending={isDirty && editor.isEditing ? Object.keys(session.changes).length : 0} />}
        <RecordHero form={form.form} record={record} color={color} page={scope?.page ?? null} />
        {scope && isPhone && <Leads />}
        {scope && isPhone && buttons.some((button) => button !== toMake) && (
          <div className="mo-page-buttons">
            <HeaderButtons atFoot={toMake} />
          </div>
        )}
        {record && tracked.length > 0 && (
          <StagePaths form={form} record={record} fields={tracked} isFixed={editor.isEditing} onSaved={show} />
        )}
        {scope ? (
          <PageView apart={apart} notes={notes} />
        ) : (
          <>
            {notes}
            <div className="mo-record-scroll">
              <div className="mo-record-facts">
                <FormRenderer
                  ref={attach}
                  form={form.form}
                  session={session}
                  context={context}
                  recordId={record?.id ?? null}
                  recordLink={recordLink}
                  mode={record && !isWholeEdit ? 'read' : 'edit'}
                  isLocked={isLocked}
                  maskedOf={maskedOf}
                  {...(record ? { isShown: isFact } : {})}
                />
              </div>
            </div>
          </>
        )}
        {(isWholeEdit || state.editingKey !== null || (isPhone && (mayEdit || toMake))) && (
          <RecordFoot
            isNew={record === null}
            mayGoOn={record === null && !once}
            isEditing={editor.isEditing}
            isDirty={isDirty}
            state={state}
            onSave={() => void save()}
            onSaveNext={() => void save('next')}
            onCancel={record ? () => editor.cancel() : (paths.onClose ?? paths.back?.go ?? (() => undefined))}
            onEdit={mayEdit ? edit : undefined}
            main={toMake && <CreateButton button={toMake} isMain />}
          />
        )}
        {state.conflict && (
          <ConflictDialog
            conflict={state.conflict}
            onResolve={async (mine) => settle(await editor.resolve(mine), 'stay')}
            onDropMine={() => editor.dropMine()}
            onClose={() => editor.closeConflict()}
          />
        )}
      </div>
    </PageScopeProvider>
  );
}

const none: readonly never[] = [];
const addressParameter = (name: string) => new URLSearchParams(window.location.search).get(name);
