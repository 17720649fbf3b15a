/** What the sign-in route said, in the three ways that matter to the form. */
export type SignInAnswer =
  | { readonly outcome: 'entered' }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'locked'; readonly seconds: number }
  | { readonly outcome: 'unreachable' };

interface NextAuthAnswer {
  readonly ok?: boolean;
  readonly status?: number;
  readonly error?: string | null | undefined;
}

/** Reads next-auth's answer. A lock is told as `rate_limited:SECONDS` in its error. */
export function readSignInAnswer(answer: NextAuthAnswer | undefined): SignInAnswer {
  if (!answer) return { outcome: 'unreachable' };
  const locked = /rate_limited\D*(\d+)/.exec(answer.error ?? '');
  if (locked) return { outcome: 'locked', seconds: Number(locked[1]) };
  if (answer.error === 'CredentialsSignin' || answer.error === 'unauthenticated' || answer.status === 401)
    return { outcome: 'refused' };
  return answer.error ? { outcome: 'unreachable' } : { outcome: 'entered' };
}

/** Where to go after signing in: only a path of our own, never another site. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\') || next.startsWith('/sign-in')) return '/';
  return next;
}
