import '@mortise/runtime/desk.css';
import type { ReactNode } from 'react';
import { SignedInShell } from '../../src/client/shell.tsx';

export default function AppLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
