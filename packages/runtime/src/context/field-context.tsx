'use client';

import type { Actor } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { hubOf } from '../live/hub.ts';
import { hearChanges } from '../live/use-changes.ts';
import { useShowFiles } from '../preview/preview-provider.tsx';
import { askService } from './ask-service.ts';
import { useCreation } from './creation-context.ts';
import { lastSignature } from './last-signature.ts';
import { readList } from './read-list.ts';
import { readRecords } from './read-records.ts';
import { addressOf, useRuntime } from './runtime-context.tsx';
import { searchFound } from './search-found.ts';
import { uploadFile } from './upload-file.ts';
import { useAddOption } from './use-add-option.ts';

const OpenRecordContext = createContext<FieldViewContext['openRecord']>(undefined);

/** Below it, links to records open in the caller's way: a list opens its own form's records in its drawer. */
export const OpenRecordProvider = ({
  openRecord,
  children,
}: {
  openRecord: NonNullable<FieldViewContext['openRecord']>;
  children: ReactNode;
}) => <OpenRecordContext value={openRecord}>{children}</OpenRecordContext>;

/**
 * What field views may ask of a page of the runtime. Stays the same object while names come in: for grids, whose rows
 * are drawn after their names are known.
 */
export function useSteadyFieldContext(): FieldViewContext {
  const runtime = useRuntime();
  const { api, me, timeZone, embedHosts, app, apps, navigate, titles } = runtime;
  const queries = useQueryClient();
  const { locale, t } = useText();
  const openHere = useContext(OpenRecordContext);
  const create = useCreation();
  const fileUrl = useCallback<FieldViewContext['fileUrl']>(
    (id, variant) =>
      api.url('GET /files/:id', { params: { id }, query: variant === 'download' ? { download: 'true' } : {} }),
    [api],
  );
  const showFiles = useShowFiles({ api, fileUrl });

  return useMemo(() => {
    const actor: Actor = {
      userId: me.id,
      name: me.name,
      roles: me.roles,
      departmentIds: me.departmentIds,
      locale,
      timeZone,
      road: 'form',
    };
    const upload: FieldViewContext['upload'] = (file, onProgress) =>
      uploadFile(
        api.url('POST /files', { query: { name: file.name } }),
        file,
        onProgress,
        t({ zh: '没有传上去，检查网络后重试', en: "Couldn't upload. Check the connection and retry" }),
      );
    return {
      locale,
      timeZone,
      actor,
      titleOf: titles.of,
      search: searchFound({ api, queries, titles, format: { locale, timeZone, titleOf: titles.of } }),
      upload,
      readList: readList({ api, upload, t }),
      fileUrl,
      showFiles: showFiles ?? undefined,
      openRecord: openHere ?? ((formId, id) => navigate(addressOf({ app, apps }, formId, id))),
      embedHosts,
      readRecords: readRecords({ api, queries, titles }),
      lastSignature: lastSignature({ api, queries }),
      onRecords: (formId, changed) =>
        hearChanges(hubOf(api), [formId], (changes) => changes.some(({ kind }) => kind !== 'discussed') && changed()),
      ...(create ? { createRecord: create } : {}),
    };
  }, [
    api,
    me,
    timeZone,
    embedHosts,
    app,
    apps,
    navigate,
    titles,
    queries,
    locale,
    t,
    openHere,
    create,
    fileUrl,
    showFiles,
  ]);
}

/** The same, anew whenever a name was learnt: for forms and pages, which show names that come later. */
export function useFieldContext(): FieldViewContext {
  const steady = useSteadyFieldContext();
  const { titles } = useRuntime();
  const version = useSyncExternalStore(titles.subscribe, titles.version, titles.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new context, that is its purpose.
  return useMemo(() => ({ ...steady }), [steady, version]);
}

/** The steady one for a grid of one form's records: its choices can be added to, its services asked. */
export function useGridContext(formId: string): FieldViewContext {
  const context = useSteadyFieldContext();
  const addOption = useAddOption(formId);
  const { api } = useRuntime();
  const { t } = useText();
  return useMemo(
    () => ({ ...context, formId, addOption, askService: askService({ api, formId, t }) }),
    [context, formId, addOption, api, t],
  );
}

/** The same on the page of a record, whose form is said to whoever makes a record for it, and to services outside. */
export function useAskingContext(formId: string): FieldViewContext {
  const context = useFieldContext();
  const addOption = useAddOption(formId);
  const { api } = useRuntime();
  const { t } = useText();
  return useMemo(() => {
    const { createRecord } = context;
    return {
      ...context,
      formId,
      addOption,
      askService: askService({ api, formId, t }),
      archiveUrl: (id, field) =>
        api.url('GET /forms/:form/records/:id/files/:field', { params: { form: formId, id, field } }),
      ...(createRecord && { createRecord: (other, start) => createRecord(other, { ...start, from: formId }) }),
    };
  }, [context, addOption, api, formId, t]);
}
