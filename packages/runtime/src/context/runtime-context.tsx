'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import type { Person } from '@mortise/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Titles } from './titles.ts';

export type RuntimeApp = Answer<'GET /apps'>[number];

/** What the pages of a published app stand in. */
export interface Runtime {
  readonly api: ApiClient;
  readonly me: Person;
  /** The organisation's, as IANA names it. */
  readonly timeZone: string;
  /** Hosts whose pages forms may show. */
  readonly embedHosts: readonly string[];
  readonly app: RuntimeApp;
  readonly apps: readonly RuntimeApp[];
  /** Goes to a page of ours, in place of the one before where `replace` is set. */
  readonly navigate: (href: string, options?: { readonly replace?: boolean }) => void;
  readonly titles: Titles;
}

const RuntimeContext = createContext<Runtime | null>(null);

export function RuntimeProvider({ children, ...given }: Omit<Runtime, 'titles'> & { children: ReactNode }) {
  const [titles] = useState(() => new Titles());
  return <RuntimeContext value={{ ...given, titles }}>{children}</RuntimeContext>;
}

/** The same with another way to the server. */
export function RuntimeOver({ api, children }: { readonly api: ApiClient; readonly children: ReactNode }) {
  return <RuntimeContext value={{ ...useRuntime(), api }}>{children}</RuntimeContext>;
}

export function useRuntime(): Runtime {
  const runtime = useContext(RuntimeContext);
  if (!runtime) throw new Error('useRuntime stands outside RuntimeProvider.');
  return runtime;
}

/** A builder may change what the app is, not only what is in it. */
export const mayBuild = ({ me }: Pick<Runtime, 'me'>) =>
  me.roles.includes('administrator') || me.roles.includes('builder');

/** Addresses of the runtime's pages. A form of another app opens in that app where it is known. */
export const addressOf = (
  { app, apps }: Pick<Runtime, 'app' | 'apps'>,
  formId: string,
  ...rest: readonly string[]
): string => {
  const home = app.forms.some(({ id }) => id === formId)
    ? app
    : (apps.find(({ forms }) => forms.some(({ id }) => id === formId)) ?? app);
  return ['/a', home.id, formId, ...rest].join('/');
};
