'use client';

import { NoPermission, PageSkeleton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMe } from '../me.ts';
import { SignedIn } from '../signed-in.tsx';

/** The designers, for those who may build. They stand outside the shell: each has a bar of its own. */
export function OnlyBuilders({ children }: { children: ReactNode }) {
  return (
    <SignedIn waiting={<PageSkeleton />}>
      <Builders>{children}</Builders>
    </SignedIn>
  );
}

function Builders({ children }: { children: ReactNode }) {
  const { t } = useText();
  const router = useRouter();
  const { person } = useMe();
  const path = usePathname();
  // Managers of an app come to its roles; the server says whose those are.
  if (/^\/build\/[^/]+\/roles$/.test(path)) return children;
  if (person.roles.includes('administrator') || person.roles.includes('builder')) return children;
  return (
    <div className="web-alone">
      <NoPermission
        title={t({ zh: '你不能搭建应用', en: "You can't build apps" })}
        reason={t({
          zh: '搭建者和管理员才能修改应用，找管理员开通',
          en: 'Builders and administrators change apps. Ask an administrator',
        })}
      >
        <Button onClick={() => router.push('/')}>{t({ zh: '回到应用', en: 'Back to apps' })}</Button>
      </NoPermission>
    </div>
  );
}
