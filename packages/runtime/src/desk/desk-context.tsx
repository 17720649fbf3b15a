'use client';

import type { ApiClient } from '@mortise/api/client';
import type { Person, RecordRef } from '@mortise/core';
import { createContext, useContext } from 'react';
import type { RuntimeApp } from '../context/runtime-context.tsx';

/** What a person works with on every page, in an app or not. */
export interface Desk {
  readonly api: ApiClient;
  readonly me: Person;
  /** The organisation's, as IANA names it. */
  readonly timeZone: string;
  readonly apps: readonly RuntimeApp[];
  readonly navigate: (href: string) => void;
}

/** What a new task begins with. */
export interface NewTask {
  readonly title?: string;
  readonly assigneeIds?: readonly string[];
  readonly record?: RecordRef & { readonly title: string };
}

interface OpenTask {
  /** Opens a task over the page. */
  readonly openTask: (taskId: string) => void;
  /** Opens an empty one. */
  readonly newTask: (given?: NewTask) => void;
}

export const DeskContext = createContext<(Desk & OpenTask) | null>(null);

export function useDesk(): Desk & OpenTask {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk stands outside DeskProvider.');
  return desk;
}
