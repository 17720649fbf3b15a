import type { ReactNode } from 'react';
import { OnlyBuilders } from '../../src/client/build/only-builders.tsx';

export default function BuildLayout({ children }: { children: ReactNode }) {
  return <OnlyBuilders>{children}</OnlyBuilders>;
}
