'use client';

import { useText, useViewChanges } from '@mortise/ui';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { isSignedOut, MeContext, useMeQuery } from './me.ts';
import { NotLoaded } from './not-loaded.tsx';
import { ViewBanner } from './view-banner.tsx';

interface SignedInProps {
  /** Stands in its place until it is known who is there. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** Shows its children to someone who is signed in and has a password of their own; sends all others where they must go. */
export function SignedIn({ waiting = null, children }: SignedInProps) {
  const { t } = useText();
  const router = useRouter();
  const path = usePathname();
  const me = useMeQuery();
  useViewChanges();
  const mustSignIn = isSignedOut(me.error);
  const mustChoosePassword = me.data?.person.mustChangePassword === true;

  useEffect(() => {
    const next = `${path}${window.location.search}`;
    if (mustSignIn) router.replace(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
    else if (mustChoosePassword) router.replace('/first-password');
  }, [mustSignIn, mustChoosePassword, path, router]);

  if (mustSignIn || mustChoosePassword) return waiting;
  if (me.data)
    return (
      <MeContext value={me.data}>
        {me.data.viewer && <ViewBanner name={me.data.person.name} />}
        {children}
      </MeContext>
    );
  if (me.error)
    return (
      <div className="web-alone">
        <NotLoaded title={t({ zh: '没有连上服务器', en: "Couldn't reach the server" })} queries={[me]} />
      </div>
    );
  return waiting;
}
