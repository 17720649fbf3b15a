import type { ReactNode } from 'react';
import { Illustration } from './illustration.tsx';

interface EmptyStateProps {
  title: string;
  /** One line: what to do next. */
  hint?: string;
  /** One primary button and at most one alternative. */
  children?: ReactNode;
}

/** A whole object without records: with the picture. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className="mo-state mo-state-empty">
      <Illustration />
      <div>
        <h3>{title}</h3>
        {hint && <p>{hint}</p>}
        {children && <div className="mo-state-actions">{children}</div>}
      </div>
    </div>
  );
}

/** Nothing under the conditions in force: no picture. `hint` names the one that is too narrow. */
export function NoResult({ title, hint, children }: EmptyStateProps) {
  return (
    <div className="mo-state">
      <div>
        <h3>{title}</h3>
        {hint && <p>{hint}</p>}
        {children && <div className="mo-state-actions">{children}</div>}
      </div>
    </div>
  );
}

/** An empty card or tab: one line and, at most, one text button. */
export function EmptyLine({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="mo-empty-line">
      <span>{children}</span>
      {action}
    </div>
  );
}
