'use client';

import type { Connector } from '@mortise/core';
import { EmptyLine, Icon, SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Loaded } from '../loaded.tsx';
import { OnlyAdministrators } from '../only-administrators.tsx';
import { ConnectorDrawer } from './connector-drawer.tsx';
import { useConnectors } from './use-connectors.ts';

export function ConnectorSettingsPage() {
  return (
    <OnlyAdministrators>
      <Connectors />
    </OnlyAdministrators>
  );
}

function Connectors() {
  const { t } = useText();
  const connectors = useConnectors();
  const [opened, setOpened] = useState<Connector | 'new' | null>(null);
  const meaning = ({ baseUrl, requests }: Connector) =>
    t({
      zh: `${new URL(baseUrl).host}，${requests.length} 个接口`,
      en: `${new URL(baseUrl).host}, ${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`,
    });

  return (
    <SettingsSection
      title={t({ zh: '连接器', en: 'Connectors' })}
      note={t({
        zh: '把外部服务接进来，表单用「API查询」控件查它的数据，例如按名称查企业登记信息',
        en: 'Services outside that forms may ask with the API query field, such as a register of companies',
      })}
      extra={
        <Button type="primary" icon={<Icon of={Plus} />} onClick={() => setOpened('new')}>
          {t({ zh: '新建连接器', en: 'New connector' })}
        </Button>
      }
    >
      <Loaded query={connectors} failure={t({ zh: '连接器没有加载出来', en: "Couldn't load the connectors" })}>
        {(list) =>
          list.length === 0 ? (
            <EmptyLine>{t({ zh: '还没有连接器', en: 'No connectors yet' })}</EmptyLine>
          ) : (
            list.map((connector) => (
              <SettingRow key={connector.id} name={connector.name} meaning={meaning(connector)}>
                <Button size="small" onClick={() => setOpened(connector)}>
                  {t({ zh: '编辑', en: 'Edit' })}
                </Button>
              </SettingRow>
            ))
          )
        }
      </Loaded>
      {opened !== null && (
        <ConnectorDrawer
          key={opened === 'new' ? 'new' : opened.id}
          connector={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </SettingsSection>
  );
}
