'use client';

import { mayBuild, navigationOf, useRuntime } from '@mortise/runtime';
import { EmptyState, Icon, type NavEntry, type NavNode, PageSkeleton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { FileSpreadsheet } from 'lucide-react';
import { useEffect } from 'react';

/** An app opens on its first form. */
export function AppHome() {
  const { t } = useText();
  const runtime = useRuntime();
  const { app, navigate } = runtime;
  const first = firstEntry(navigationOf(app, t));
  useEffect(() => {
    if (first) navigate(first.href, { replace: true });
  }, [first, navigate]);

  if (first) return <PageSkeleton />;
  return (
    <EmptyState
      title={t({ zh: '还没有表单', en: 'No forms yet' })}
      hint={
        mayBuild(runtime)
          ? t({ zh: '从 Excel 台账导入，或设计第一个表单', en: 'Import your spreadsheet or design the first form' })
          : t({ zh: '管理员发布表单后会出现在这里', en: 'Forms appear here once a builder has published them' })
      }
    >
      {mayBuild(runtime) && (
        <>
          <Button type="primary" onClick={() => navigate(`/build/${app.id}`)}>
            {t({ zh: '设计表单', en: 'Design a form' })}
          </Button>
          <Button icon={<Icon of={FileSpreadsheet} />} onClick={() => navigate(`/import?app=${app.id}`)}>
            {t({ zh: '从 Excel 导入', en: 'Import from Excel' })}
          </Button>
        </>
      )}
    </EmptyState>
  );
}

function firstEntry(nodes: readonly NavNode[]): NavEntry | undefined {
  for (const node of nodes) {
    const found = node.kind === 'entry' ? node : firstEntry(node.children);
    if (found) return found;
  }
  return undefined;
}
