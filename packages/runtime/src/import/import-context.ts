'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import type { Person } from '@mortise/core';
import { createContext, useContext } from 'react';

export type ImportApp = Answer<'GET /apps'>[number];

/** What the pages of the assistant stand in. It works without an app: it may be about to make one. */
export interface ImportPlace {
  readonly api: ApiClient;
  readonly me: Person;
  /** The organisation's, as IANA names it. */
  readonly timeZone: string;
  /** Those the person may use; they name what an import goes into. */
  readonly apps: readonly ImportApp[];
  readonly navigate: (href: string, options?: { readonly replace?: boolean }) => void;
}

export const ImportContext = createContext<ImportPlace | null>(null);

export function useImportPlace(): ImportPlace {
  const place = useContext(ImportContext);
  if (!place) throw new Error('useImportPlace stands outside ImportAssistant.');
  return place;
}

interface Into {
  readonly appId?: string | null | undefined;
  readonly formId?: string | null | undefined;
}

/** The app and the form that an import goes into, as far as they are known. */
export function intoOf(apps: readonly ImportApp[], { appId, formId }: Into) {
  const form = apps.flatMap(({ forms }) => forms).find(({ id }) => id === formId);
  const app = apps.find(({ id, forms }) => (formId ? forms.some((one) => one.id === formId) : id === appId));
  return { app, form };
}
