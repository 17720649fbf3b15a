import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@mortise/runtime/import.css';

export const metadata: Metadata = { title: '从 Excel 导入' };

export default function ImportLayout({ children }: { children: ReactNode }) {
  return children;
}
