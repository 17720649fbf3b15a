'use client';

import { ImportAssistant } from '@mortise/runtime/import';
import { NoPermission, useText } from '@mortise/ui';
import { Button } from 'antd';
import { useRouter, useSearchParams } from 'next/navigation';
import { api } from '../api.ts';
import { useApps } from '../apps.ts';
import { useMe } from '../me.ts';
import { NotLoaded } from '../not-loaded.tsx';
import { useOrganisation } from '../organisation.ts';
import { SignedIn } from '../signed-in.tsx';

interface ImportPageProps {
  /** An import under way. Without one, the address may say what a new one goes into. */
  importId?: string;
}

export const ImportPage = (props: ImportPageProps) => (
  <SignedIn>
    <Assistant {...props} />
  </SignedIn>
);

function Assistant({ importId }: ImportPageProps) {
  const { t } = useText();
  const router = useRouter();
  const search = useSearchParams();
  const { person } = useMe();
  const apps = useApps();
  const organisation = useOrganisation();
  const formId = search.get('form') ?? undefined;
  const appId = search.get('app') ?? undefined;

  if ((!apps.data && apps.error) || (!organisation.data && organisation.error))
    return (
      <div className="web-alone">
        <NotLoaded title={t({ zh: '应用没有加载出来', en: "Couldn't load the apps" })} queries={[apps, organisation]} />
      </div>
    );
  if (!apps.data || !organisation.data) return null;
  const mayBuild = person.roles.includes('administrator') || person.roles.includes('builder');
  if (!importId && !formId && !mayBuild)
    return (
      <div className="web-alone">
        <NoPermission
          title={t({ zh: '你不能从 Excel 新建应用', en: "You can't make apps from spreadsheets" })}
          reason={t({
            zh: '新建应用要搭建权限，可以找管理员开通；已有表单的导入在它的列表里',
            en: 'That takes the right to build: ask an administrator. Imports into a form start from its list',
          })}
        >
          <Button onClick={() => router.push('/')}>{t({ zh: '返回应用', en: 'Back to apps' })}</Button>
        </NoPermission>
      </div>
    );
  return (
    <ImportAssistant
      api={api}
      me={person}
      timeZone={organisation.data.timeZone}
      apps={apps.data}
      navigate={(href, options) => (options?.replace ? router.replace(href) : router.push(href))}
      {...(importId ? { importId } : {})}
      appId={appId}
      formId={formId}
    />
  );
}
