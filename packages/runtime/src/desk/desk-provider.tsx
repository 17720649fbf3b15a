'use client';

import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { type Desk, DeskContext, type NewTask } from './desk-context.tsx';

const TaskDrawer = lazy(() => import('../tasks/task-drawer.tsx').then((module) => ({ default: module.TaskDrawer })));

type Opened = { readonly taskId: string } | { readonly given: NewTask };

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
