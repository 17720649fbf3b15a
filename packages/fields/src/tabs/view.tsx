import { textIn } from '@mortise/core';
import { Button, Input, Tabs } from 'antd';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ConfigOf, ContainerProps, FieldView, SettingsProps } from '../field-view.ts';
import { useIsPrinted } from '../printed.ts';
import type { tabs } from './definition.ts';

type Config = ConfigOf<typeof tabs>;

export const tabsView: FieldView<typeof tabs> = { Container: TabSheets, Settings: TabSettings };

/** A tab goes with its content: where rules hide all of it, there is nothing to open. */
function TabSheets({ config, slots, invalidSlots = [], bareSlots = [], openSlot, context }: ContainerProps<Config>) {
  const seen = config.tabs.filter(({ id }) => !bareSlots.includes(id));
  const isPrinted = useIsPrinted();
  const [active, setActive] = useState(config.tabs[0]?.id ?? '');
  useEffect(() => {
    if (openSlot?.slot) setActive(openSlot.slot);
  }, [openSlot]);
  if (seen.length === 0) return null;
  const contentOf = (id: string) => slots.find((slot) => slot.id === id)?.content;
  if (isPrinted)
    return seen.map(({ id, label }) => (
      <section key={id}>
        <h3 className="mo-printed-tab">{textIn(label, context.locale)}</h3>
        {contentOf(id)}
      </section>
    ));
  return (
    <Tabs
      activeKey={seen.some(({ id }) => id === active) ? active : (seen[0]?.id ?? '')}
      onChange={setActive}
      items={seen.map(({ id, label }) => ({
        key: id,
        label: <TabName name={textIn(label, context.locale)} invalid={invalidSlots.includes(id)} />,
        children: <div style={{ paddingBlock: 16 }}>{contentOf(id)}</div>,
        // Its fields keep their state, and a save validates them all.
        forceRender: true,
      }))}
    />
  );
}

const TabName = ({ name, invalid }: { readonly name: string; readonly invalid: boolean }) => (
  <span style={invalid ? { color: 'var(--mo-danger)' } : {}}>
    {name}
    {invalid && ' •'}
  </span>
);

function TabSettings({ config, onChange, context }: SettingsProps<Config>) {
  const { tabs: list } = config;
  const zh = context.locale === 'zh';
  const set = (next: Config['tabs']) => onChange({ ...config, tabs: next });
  const rename = (id: string, label: string) => set(list.map((tab) => (tab.id === id ? { ...tab, label } : tab)));
  const move = (from: number, to: number) => {
    const tab = list[from];
    if (tab) set(list.toSpliced(from, 1).toSpliced(to, 0, tab));
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {list.map(({ id, label }, index) => (
        <div key={id} style={{ display: 'flex', gap: 4 }}>
          <Input
            size="small"
            value={textIn(label, context.locale)}
            aria-label={zh ? `第 ${index + 1} 个标签的名称` : `Name of tab ${index + 1}`}
            onChange={({ target }) => rename(id, target.value)}
          />
          <IconButton
            icon={<ArrowUp size={14} />}
            name={zh ? '上移' : 'Move up'}
            off={index === 0}
            onClick={() => move(index, index - 1)}
          />
          <IconButton
            icon={<ArrowDown size={14} />}
            name={zh ? '下移' : 'Move down'}
            off={index === list.length - 1}
            onClick={() => move(index, index + 1)}
          />
          <IconButton
            icon={<Trash2 size={14} />}
            name={zh ? '删除标签' : 'Delete tab'}
            off={list.length === 1}
            onClick={() => set(list.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        type="text"
        size="small"
        icon={<Plus size={14} />}
        disabled={list.length >= 20}
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          set([...list, { id: freshId(list), label: zh ? `标签 ${list.length + 1}` : `Tab ${list.length + 1}` }])
        }
      >
        {zh ? '添加标签' : 'Add a tab'}
      </Button>
    </div>
  );
}

interface IconButtonProps {
  readonly icon: React.ReactNode;
  readonly name: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

const IconButton = ({ icon, name, off, onClick }: IconButtonProps) => (
  <Button type="text" size="small" icon={icon} aria-label={name} title={name} disabled={off} onClick={onClick} />
);

/** Never the id of a tab that was there: fields of a deleted tab must not turn up in a new one. */
const freshId = (list: Config['tabs']) =>
  `tab-${Math.max(0, ...list.map(({ id }) => Number(/^tab-(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
