'use client';

import type { Field, FormSession, RecordView } from '@mortise/core';
import type { FormHandle, InPlace } from '@mortise/fields/form';
import type { FieldViewContext } from '@mortise/fields/views';
import { createContext, useContext } from 'react';
import type { RuntimeForm } from '../../context/use-form.ts';
import type { RelatedLoader } from './related-loader.ts';
import type { PageRoom } from './shown-tabs.ts';
import type { PageShown } from './use-page.ts';

/** What the parts of one record's page share. */
export interface PageScope {
  readonly form: RuntimeForm;
  readonly record: RecordView;
  readonly page: PageShown;
  readonly room: PageRoom;
  readonly session: FormSession;
  readonly context: FieldViewContext;
  readonly recordLink: string;
  /** Fields that the reader is given, and that no tab of their own shows. */
  readonly isShown: (field: Field) => boolean;
  readonly isFact: (field: Field) => boolean;
  readonly isLocked: (field: Field) => boolean;
  readonly maskedOf: (key: string) => string | undefined;
  /** Absent: nothing may be changed. */
  readonly inPlace: InPlace | undefined;
  readonly edit: (() => void) | undefined;
  /** For a form that can bring fields into view: its `ref`. */
  readonly attach: (handle: FormHandle | null) => (() => void) | undefined;
  readonly related: RelatedLoader;
}

const ScopeContext = createContext<PageScope | null>(null);
export const PageScopeProvider = ScopeContext.Provider;

export function usePageScope(): PageScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('A part of a page stands outside of a record.');
  return scope;
}
