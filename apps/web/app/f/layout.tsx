import type { ReactNode } from 'react';
import '@mortise/runtime/public-form.css';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
