'use client';

import { type ReactNode, useId } from 'react';

interface SettingRowProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A setting of a view: its name, and beside it the control, which takes the id. */
export function SettingRow({ label, children }: SettingRowProps) {
  const id = useId();
  return (
    <div className="rt-setting-row">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
