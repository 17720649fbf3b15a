import { Icon } from '@mortise/ui';
import { FileSpreadsheet } from 'lucide-react';
import type { ReactNode } from 'react';

/** The file an import is about. */
export function FileTile({ name, meta, action }: { name: string; meta: string; action?: ReactNode }) {
  return (
    <div className="im-file">
      <span className="im-file-icon">
        <Icon of={FileSpreadsheet} size={20} />
      </span>
      <div className="mo-grow">
        <b className="mo-cut" title={name}>
          {name}
        </b>
        <span className="mo-meta mo-num">{meta}</span>
      </div>
      {action}
    </div>
  );
}
