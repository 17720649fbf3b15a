import type { ReactNode } from 'react';

/** Digits of one width, so that they stand in columns and do not jump when they change. */
export const Figures = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }} {...(label ? { title: label } : {})}>
    {children}
  </span>
);
