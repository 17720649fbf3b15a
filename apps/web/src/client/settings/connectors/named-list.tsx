'use client';

import { useText } from '@mortise/ui';
import { Checkbox, Input } from 'antd';
import { LineList } from './line-list.tsx';
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
  const { t } = useText();
  return (
    <LineList {...props}>
      {(item, put, wrong) => {
        const text = (property: 'name' | 'label' | 'path', hint: string) => (
          <Input
            aria-label={hint}
            placeholder={hint}
            className={property === 'label' ? '' : 'web-code'}
            status={wrong.has(property) ? 'error' : ''}
            spellCheck={false}
            value={item[property] ?? ''}
            onChange={({ target }) => put({ [property]: target.value } as Partial<T>)}
          />
        );
        return (
          <>
            {text('name', t({ zh: '名称，如 word', en: 'Name, such as word' }))}
            {text('label', t({ zh: '显示为，如 企业名称', en: 'Shown as' }))}
            {item.path === undefined ? (
              <Checkbox
                checked={item.required ?? false}
                onChange={({ target }) => put({ required: target.checked } as Partial<T>)}
              >
                {t({ zh: '必填', en: 'Required' })}
              </Checkbox>
            ) : (
              text('path', t({ zh: '在结果中的位置', en: 'Where it stands' }))
            )}
          </>
        );
      }}
    </LineList>
  );
}
