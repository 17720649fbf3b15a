'use client';

import { AppTile, followLink, IconButton, useText } from '@mortise/ui';
import { Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { mayBuild, type RuntimeApp } from '../context/runtime-context.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** An app, what is in it, and for a builder the way into its design. */
export function AppCard({ app }: { readonly app: RuntimeApp }) {
  const { t } = useText();
  const desk = useDesk();
  const href = `/a/${app.id}`;
  const [first, second] = app.forms.map(({ name }) => t(name));
  const contents =
    app.forms.length === 0
      ? t({ zh: '还没有表单', en: 'No forms yet' })
      : t({
          zh: `${[first, second].filter(Boolean).join('、')}${app.forms.length > 2 ? ` 等 ${app.forms.length} 个表单` : ''}`,
          en: `${[first, second].filter(Boolean).join(', ')}${app.forms.length > 2 ? ` and ${app.forms.length - 2} more` : ''}`,
        });
  return (
    <article className="rt-app">
      <AppTile icon={app.icon} color={app.color} size={40} />
      <div className="mo-grow">
        <h3 className="mo-cut">
          <a href={href} onClick={(event) => followLink(event, href, desk.navigate)}>
            {t(app.name)}
          </a>
        </h3>
        <p>{app.description ? t(app.description) : contents}</p>
      </div>
      {mayBuild(desk) && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              {
                key: 'design',
                label: t({ zh: '编辑应用', en: 'Edit app' }),
                onClick: () => desk.navigate(`/build/${app.id}`),
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
