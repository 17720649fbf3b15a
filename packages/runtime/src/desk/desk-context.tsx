'use client';

import type { ApiClient } from '@mortise/api/client';
import type { Person, RecordRef } from '@mortise/core';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { RuntimeApp } from '../context/runtime-context.tsx';

const TaskDrawer = lazy(() => import('../tasks/task-drawer.tsx').then((module) => ({ default: module.TaskDrawer })));

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

type Opened = { readonly taskId: string } | { readonly given: NewTask };

const DeskContext = createContext<(Desk & OpenTask) | null>(null);

/** Around the pages of someone signed in. Tasks open over whatever page it is. */
export function DeskProvider({ children, api, me, timeZone, apps, navigate }: Desk & { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const desk = useMemo(() => {
    const open = (what: Opened) => {
      setWasOpened(true);
      setOpened(what);
    };
    return {
      api,
      me,
      timeZone,
      apps,
      navigate,
      openTask: (taskId: string) => open({ taskId }),
      newTask: (given: NewTask = {}) => open({ given }),
    };
  }, [api, me, timeZone, apps, navigate]);
  return (
    <DeskContext value={desk}>
      {children}
      {wasOpened && (
        <Suspense>
          <TaskDrawer opened={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </DeskContext>
  );
}

export function useDesk(): Desk & OpenTask {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk stands outside DeskProvider.');
  return desk;
}
