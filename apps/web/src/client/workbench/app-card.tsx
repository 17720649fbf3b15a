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
    readonly description?: Text | undefined;
    readonly icon: string;
    readonly color: string;
    readonly forms: readonly { readonly name: Text }[];
  };
  mayBuild: boolean;
}

export function AppCard({ app, mayBuild }: AppCardProps) {
  const { t } = useText();
  const router = useRouter();
  const [first, second] = app.forms.map(({ name }) => t(name));
  const contents =
    app.forms.length === 0
      ? t({ zh: '还没有表单', en: 'No forms yet' })
      : t({
          zh: `${[first, second].filter(Boolean).join('、')}${app.forms.length > 2 ? ` 等 ${app.forms.length} 个表单` : ''}`,
          en: `${[first, second].filter(Boolean).join(', ')}${app.forms.length > 2 ? ` and ${app.forms.length - 2} more` : ''}`,
        });
  return (
    <article className="web-app">
      <AppTile icon={app.icon} color={app.color} size={40} />
      <div className="mo-grow">
        <h2 className="mo-cut">
          <Link href={`/a/${app.id}`}>{t(app.name)}</Link>
        </h2>
        <p>{app.description ? t(app.description) : contents}</p>
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
