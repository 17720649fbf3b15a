'use client';

import { problemOf } from '@mortise/api/client';
import { EmptyLine, ListSkeleton, SideDrawer, useText } from '@mortise/ui';
import { Button } from 'antd';
import { ExportStand } from './export-stand.tsx';
import { useExports } from './use-exports.ts';

/** What one has taken out lately, from whatever form, and what is under way. */
export function ExportsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const { data, error, isPending, refetch } = useExports();
  return (
    <SideDrawer open={open} onClose={onClose} width={480} title={t({ zh: '我的导出', en: 'My exports' })}>
      {isPending && <ListSkeleton rows={5} rowHeight={64} />}
      {error && (
        <p className="mo-danger-text" role="alert">
          {t(problemOf(error).text)}{' '}
          <Button size="small" onClick={() => void refetch()}>
            {t({ zh: '重试', en: 'Retry' })}
          </Button>
        </p>
      )}
      {data?.length === 0 && <EmptyLine>{t({ zh: '还没有导出过', en: 'Nothing exported yet' })}</EmptyLine>}
      <div className="rt-exports">
        {data?.map((job) => (
          <ExportStand key={job.id} job={job} />
        ))}
      </div>
    </SideDrawer>
  );
}
