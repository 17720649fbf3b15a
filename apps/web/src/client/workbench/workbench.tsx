'use client';

import { HomeView, useHome } from '@mortise/runtime';
import { EmptyState, Icon, IconButton, PageHead, PageSkeleton, useIsPhone, useShell, useText } from '@mortise/ui';
import { Button, Dropdown } from 'antd';
import { Ellipsis, FileSpreadsheet, Plus, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApps } from '../apps.ts';
import { useMe } from '../me.ts';
import { NotLoaded } from '../not-loaded.tsx';
import { NewAppDialog } from './new-app-dialog.tsx';

/** Where one arrives: what is to be done, where one was, the apps; for builders the ways to a new one. */
export function Workbench() {
  const { t } = useText();
  const router = useRouter();
  const { person } = useMe();
  const apps = useApps();
  const home = useHome();
  const isPhone = useIsPhone();
  const shell = useShell();
  const [isCreating, setIsCreating] = useState(false);
  const mayBuild = person.roles.includes('administrator') || person.roles.includes('builder');
  const importExcel = () => router.push('/import');
  const importLabel = t({ zh: '从 Excel 导入', en: 'Import from Excel' });
  const createLabel = t({ zh: '新建应用', en: 'New app' });

  if (!apps.data || !home.data) {
    if (!apps.error && !home.error) return <PageSkeleton />;
    return (
      <NotLoaded title={t({ zh: '工作台没有加载出来', en: "Couldn't load the home page" })} queries={[apps, home]} />
    );
  }

  const isEmpty = apps.data.length === 0;
  return (
    <>
      <PageHead title={t({ zh: '工作台', en: 'Home' })}>
        {isPhone && shell?.search && (
          <IconButton icon={Search} label={t({ zh: '搜索', en: 'Search' })} onClick={shell.search} />
        )}
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
            <Button
              size="small"
              className="web-wide-only"
              icon={<Icon of={Plus} size={14} />}
              onClick={() => setIsCreating(true)}
            >
              {createLabel}
            </Button>
            <Dropdown
              trigger={['click']}
              placement="bottomRight"
              menu={{
                items: [
                  ...(isPhone
                    ? [
                        { key: 'create', label: createLabel, onClick: () => setIsCreating(true) },
                        { key: 'import', label: importLabel, onClick: importExcel },
                      ]
                    : []),
                  {
                    key: 'arrange',
                    label: t({ zh: '安排工作台', en: 'Arrange the home page' }),
                    onClick: () => router.push('/build/home'),
                  },
                ],
              }}
            >
              <IconButton icon={Ellipsis} label={t({ zh: '更多', en: 'More' })} tooltip="none" />
            </Dropdown>
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
          <HomeView home={home.data.home} />
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
