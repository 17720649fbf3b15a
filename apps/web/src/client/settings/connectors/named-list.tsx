'use client';

import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Checkbox, Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { Labelled } from './labelled.tsx';
import type { Problems } from './problems-at.ts';

/** A parameter or an output: what it is called in addresses, and to people. */
interface Named {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly path?: string;
}

interface NamedListProps<T extends Named> {
  readonly label: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly blank: T;
  readonly problems: Problems;
  readonly problem?: string | undefined;
  readonly onChange: (next: T[]) => void;
}

export function NamedList<T extends Named>(props: NamedListProps<T>) {
  const { label, add, items, blank, problems, problem, onChange } = props;
  const { t } = useText();
  const put = (index: number, next: Partial<Named>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...next } : item)));
  const text = (index: number, property: 'name' | 'label' | 'path', hint: string) => (
    <Input
      aria-label={hint}
      placeholder={hint}
      className={property === 'label' ? '' : 'web-code'}
      status={problems.has(`${index}.${property}`) ? 'error' : ''}
      spellCheck={false}
      value={items[index]?.[property] ?? ''}
      onChange={({ target }) => put(index, { [property]: target.value })}
    />
  );
  return (
    <Labelled label={label} problem={problem}>
      {items.map((item, index) => {
        const wrong = ['name', 'label', 'path'].map((one) => problems.get(`${index}.${one}`)).find(Boolean);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place while its name is typed.
          <div key={index} className="web-connector-line">
            {text(index, 'name', t({ zh: '名称，如 word', en: 'Name, such as word' }))}
            {text(index, 'label', t({ zh: '显示为，如 企业名称', en: 'Shown as' }))}
            {item.path === undefined ? (
              <Checkbox
                checked={item.required ?? false}
                onChange={({ target }) => put(index, { required: target.checked })}
              >
                {t({ zh: '必填', en: 'Required' })}
              </Checkbox>
            ) : (
              text(index, 'path', t({ zh: '在结果中的位置', en: 'Where it stands' }))
            )}
            <IconButton
              icon={X}
              iconSize={14}
              label={t({ zh: '移除这一行', en: 'Remove this line' })}
              onClick={() => onChange(items.toSpliced(index, 1))}
            />
            {wrong && (
              <p className="mo-help mo-danger-text" role="alert">
                {wrong}
              </p>
            )}
          </div>
        );
      })}
      <Button
        size="small"
        type="dashed"
        icon={<Icon of={Plus} size={14} />}
        onClick={() => onChange([...items, blank])}
      >
        {add}
      </Button>
    </Labelled>
  );
}
