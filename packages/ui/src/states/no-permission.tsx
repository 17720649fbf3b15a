import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';

interface NoPermissionProps {
  /** What one may not see or do: 你看不到这份合同. */
  title: string;
  /** Why, and whom to ask. */
  reason: string;
  children?: ReactNode;
}

export function NoPermission({ title, reason, children }: NoPermissionProps) {
  return (
    <div className="mo-state">
      <div>
        <span className="mo-state-icon">
          <Icon of={Lock} size={20} />
        </span>
        <h3>{title}</h3>
        <p>{reason}</p>
        {children && <div className="mo-state-actions">{children}</div>}
      </div>
    </div>
  );
}
