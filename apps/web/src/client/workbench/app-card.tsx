'use client';

import type { Text } from '@mortise/core';
import { AppTile, IconButton, useText } from '@mortise/ui';
import { Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

interface AppCardProps {
  app: {
    readonly id: string;
    readonly name: Text;
    readonly description?: Text;
    readonly icon: string;
    readonly color: string;
  };
  mayBuild: boolean;
}

export function AppCard({ app, mayBuild }: AppCardProps) {
  const { t } = useText();
  const router = useRouter();
  return (
    <article className="web-app">
      <AppTile icon={app.icon} color={app.color} size={40} />
      <div className="mo-grow">
        <h2 className="mo-cut">
          <Link href={`/a/${app.id}`}>{t(app.name)}</Link>
        </h2>
        {app.description && <p>{t(app.description)}</p>}
      </div>
      {mayBuild && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              {
                key: 'design',
                label: t({ zh: '编辑应用', en: 'Edit app' }),
                onClick: () => router.push(`/build/${app.id}`),
              },
            ],
          }}
        >
          <IconButton
            icon={Ellipsis}
            label={t({ zh: `${t(app.name)} 的更多操作`, en: `More for ${t(app.name)}` })}
            tooltip="none"
          />
        </Dropdown>
      )}
    </article>
  );
}
