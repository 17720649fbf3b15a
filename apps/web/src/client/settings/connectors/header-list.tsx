'use client';

import type { ConnectorHeader } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Checkbox, Input } from 'antd';
import { LineList } from './line-list.tsx';
import type { Problems } from './problems-at.ts';

interface HeaderListProps {
  readonly headers: readonly ConnectorHeader[];
  /** As they are stored: which secrets are there. */
  readonly stored: readonly ConnectorHeader[];
  readonly problems: Problems;
  readonly onChange: (next: ConnectorHeader[]) => void;
}

/** What is sent with every request, secrets above all. A secret that is stored is not shown and stays unless written anew. */
export function HeaderList({ headers, stored, problems, onChange }: HeaderListProps) {
  const { t } = useText();
  const isKept = ({ name, secret, value }: ConnectorHeader) =>
    secret && value === null && stored.some((one) => one.secret && one.name.toLowerCase() === name.toLowerCase());
  return (
    <LineList<ConnectorHeader>
      label={t({ zh: '请求头', en: 'Headers' })}
      help={t({
        zh: '每次请求都带上，例如 Authorization。密钥加密保存，保存后看不到',
        en: 'Sent with every request, such as Authorization. Secrets are encrypted and never shown again',
      })}
      add={t({ zh: '添加请求头', en: 'Add a header' })}
      items={headers}
      blank={{ name: '', value: '', secret: true }}
      problems={problems}
      onChange={onChange}
    >
      {(header, put, wrong) => (
        <>
          <Input
            aria-label={t({ zh: '请求头名称', en: 'Name of the header' })}
            placeholder="Authorization"
            className="web-code"
            status={wrong.has('name') ? 'error' : ''}
            value={header.name}
            onChange={({ target }) => put({ name: target.value })}
          />
          <Input
            aria-label={t({ zh: '请求头的值', en: 'Value of the header' })}
            type={header.secret ? 'password' : 'text'}
            autoComplete="new-password"
            className="web-code"
            status={wrong.has('value') ? 'error' : ''}
            placeholder={isKept(header) ? t({ zh: '已保存，不改则留空', en: 'Stored. Empty keeps it' }) : ''}
            value={header.value ?? ''}
            onChange={({ target }) => put({ value: target.value === '' && header.secret ? null : target.value })}
          />
          <Checkbox
            checked={header.secret}
            onChange={({ target }) => put({ secret: target.checked, value: header.value ?? '' })}
          >
            {t({ zh: '密钥', en: 'Secret' })}
          </Checkbox>
        </>
      )}
    </LineList>
  );
}
