'use client';

let typed: string | null = null;

/** The password just typed at sign-in, so that the first-password page need not ask for it again. In memory only. */
export const firstSecret = {
  keep(password: string) {
    typed = password;
  },
  read: () => typed,
  forget() {
    typed = null;
  },
};
