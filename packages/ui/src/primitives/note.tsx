import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from '../icons/icon.tsx';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

interface NoteProps {
  tone?: keyof typeof icons;
  icon?: LucideIcon;
  /** At the right end: a text button. */
  action?: ReactNode;
  children: ReactNode;
}

/** A sentence that explains what stands beside it. */
export function Note({ tone = 'info', icon, action, children }: NoteProps) {
  return (
    <div className={`mo-note mo-note-${tone}`} role={tone === 'danger' ? 'alert' : 'note'}>
      <Icon of={icon ?? icons[tone]} />
      <div className="mo-grow">{children}</div>
      {action}
    </div>
  );
}
