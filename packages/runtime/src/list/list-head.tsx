'use client';

import { joinWords } from '@mortise/core';
import { Icon, IconButton, Kbd, MenuButton, PageHead, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Ellipsis, Plus, Upload } from 'lucide-react';
import { addressOf, mayBuild, useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { useExporting } from '../export/export-provider.tsx';
import { useTransfersMenu } from '../transfers/use-transfers-menu.tsx';
import { useFavourite } from '../waypoints/use-waypoints.ts';

interface ListHeadProps {
  readonly form: RuntimeForm;
  readonly count: string | undefined;
  readonly onCreate: () => void;
}

/** The head of every view of a form: its name, how many records, and what one does with the form as a whole. */
export function ListHead({ form, count, onCreate }: ListHeadProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const formId = form.form.id;
  const { may } = form.rights;
  const name = t(form.form.name);
  const exporting = useExporting();
  const transfers = useTransfersMenu(form);
  const favourite = useFavourite({ kind: 'form', id: formId, formId });
  const items = [
    ...(exporting
      ? [
          { key: 'export', label: t({ zh: '导出', en: 'Export' }), onClick: () => exporting.ask() },
          {
            key: 'exports',
            label: t({ zh: '我的导出', en: 'My exports' }),
            onClick: exporting.showMine,
          },
        ]
      : []),
    ...transfers.items,
    { key: 'favourite', label: favourite.label, onClick: favourite.toggle },
    ...(may('delete')
      ? [
          {
            key: 'bin',
            label: t({ zh: '回收站', en: 'Recycle bin' }),
            onClick: () => runtime.navigate(addressOf(runtime, formId, 'recycle-bin')),
          },
        ]
      : []),
    ...(mayBuild(runtime)
      ? [
          {
            key: 'design',
            label: t({ zh: '设计表单', en: 'Design the form' }),
            onClick: () => runtime.navigate(`/build/form/${formId}`),
          },
        ]
      : []),
  ];
  return (
    <PageHead title={name} count={count}>
      {may('import') && (
        <Button
          size="small"
          icon={<Icon of={Upload} size={14} />}
          onClick={() => runtime.navigate(`/import?form=${formId}`)}
        >
          {t({ zh: '导入', en: 'Import' })}
        </Button>
      )}
      {items.length > 0 && (
        <MenuButton placement="bottomRight" menu={{ items }}>
          <IconButton icon={Ellipsis} label={t({ zh: '更多', en: 'More' })} tooltip="none" />
        </MenuButton>
      )}
      {may('create') && (
        <Button size="small" type="primary" icon={<Icon of={Plus} size={14} />} onClick={onCreate}>
          {t({ zh: joinWords('新建', name), en: `New ${name}` })} <Kbd>N</Kbd>
        </Button>
      )}
      {transfers.drawer}
    </PageHead>
  );
}
