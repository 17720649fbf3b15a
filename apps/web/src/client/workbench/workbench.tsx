'use client';

import { EmptyState, ErrorState, Icon, IconButton, PageHead, PageSkeleton, useText } from '@mortise/ui';
import { Button, Dropdown } from 'antd';
import { Ellipsis, FileSpreadsheet, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApps } from '../apps.ts';
import { useMe } from '../me.ts';
import { tell } from '../problem-text.ts';
import { AppCard } from './app-card.tsx';
import { NewAppDialog } from './new-app-dialog.tsx';

/** Where one arrives: the apps, and the two ways to a new one. */
export function Workbench() {
  const { t } = useText();
  const router = useRouter();
  const { person } = useMe();
  const apps = useApps();
  const [isCreating, setIsCreating] = useState(false);
  const mayBuild = person.roles.includes('administrator') || person.roles.includes('builder');
  const importExcel = () => router.push('/import');
  const importLabel = t({ zh: '从 Excel 导入', en: 'Import from Excel' });
  const createLabel = t({ zh: '新建应用', en: 'New app' });

  if (apps.isPending) return <PageSkeleton />;
  if (apps.error) {
    const { text, traceId } = tell(apps.error);
    return (
      <ErrorState
        title={t({ zh: '应用没有加载出来', en: "Couldn't load the apps" })}
        detail={t(text)}
        traceId={traceId}
        onRetry={() => apps.refetch()}
        isRetrying={apps.isFetching}
      />
    );
  }

  const isEmpty = apps.data.length === 0;
  return (
    <>
      <PageHead title={t({ zh: '应用', en: 'Apps' })} count={isEmpty ? undefined : apps.data.length}>
        {mayBuild && !isEmpty && (
          <>
            <Button
              size="small"
              className="web-wide-only"
              icon={<Icon of={FileSpreadsheet} size={14} />}
              onClick={importExcel}
            >
              {importLabel}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{ items: [{ key: 'import', label: importLabel, onClick: importExcel }] }}
            >
              <IconButton
                icon={Ellipsis}
                label={t({ zh: '更多', en: 'More' })}
                tooltip="none"
                className="web-phone-only"
              />
            </Dropdown>
            <Button size="small" type="primary" icon={<Icon of={Plus} size={14} />} onClick={() => setIsCreating(true)}>
              {createLabel}
            </Button>
          </>
        )}
      </PageHead>
      {isEmpty ? (
        <EmptyState
          title={t({ zh: '还没有应用', en: 'No apps yet' })}
          hint={
            mayBuild
              ? t({
                  zh: '从 Excel 台账导入，几分钟变成应用；或新建一个空的',
                  en: 'Turn a spreadsheet into an app in minutes, or start an empty one',
                })
              : t({ zh: '管理员发布应用后会出现在这里', en: 'Apps appear here once a builder has published them' })
          }
        >
          {mayBuild && (
            <>
              <Button type="primary" icon={<Icon of={FileSpreadsheet} />} onClick={importExcel}>
                {importLabel}
              </Button>
              <Button onClick={() => setIsCreating(true)}>{createLabel}</Button>
            </>
          )}
        </EmptyState>
      ) : (
        <div className="web-page">
          <ul className="web-apps">
            {apps.data.map((app) => (
              <li key={app.id}>
                <AppCard app={app} mayBuild={mayBuild} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <NewAppDialog
        open={isCreating}
        onClose={() => setIsCreating(false)}
        onCreated={(id) => router.push(`/build/${id}`)}
      />
    </>
  );
}
