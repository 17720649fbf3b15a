'use client';

import type { ConnectorHeader } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Checkbox, Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { Labelled } from './labelled.tsx';
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
  const put = (index: number, next: Partial<ConnectorHeader>) =>
    onChange(headers.map((header, at) => (at === index ? { ...header, ...next } : header)));
  const isKept = ({ name, secret, value }: ConnectorHeader) =>
    secret && value === null && stored.some((one) => one.secret && one.name.toLowerCase() === name.toLowerCase());
  return (
    <Labelled
      label={t({ zh: '请求头', en: 'Headers' })}
      help={t({
        zh: '每次请求都带上，例如 Authorization。密钥加密保存，保存后看不到',
        en: 'Sent with every request, such as Authorization. Secrets are encrypted and never shown again',
      })}
    >
      {headers.map((header, index) => {
        const problem = problems.get(`${index}.name`) ?? problems.get(`${index}.value`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place while its name is typed.
          <div key={index} className="web-connector-line">
            <Input
              aria-label={t({ zh: '请求头名称', en: 'Name of the header' })}
              placeholder="Authorization"
              className="web-code"
              status={problems.has(`${index}.name`) ? 'error' : ''}
              value={header.name}
              onChange={({ target }) => put(index, { name: target.value })}
            />
            <Input
              aria-label={t({ zh: '请求头的值', en: 'Value of the header' })}
              type={header.secret ? 'password' : 'text'}
              autoComplete="new-password"
              className="web-code"
              status={problems.has(`${index}.value`) ? 'error' : ''}
              placeholder={isKept(header) ? t({ zh: '已保存，不改则留空', en: 'Stored. Empty keeps it' }) : ''}
              value={header.value ?? ''}
              onChange={({ target }) =>
                put(index, { value: target.value === '' && header.secret ? null : target.value })
              }
            />
            <Checkbox
              checked={header.secret}
              onChange={({ target }) => put(index, { secret: target.checked, value: header.value ?? '' })}
            >
              {t({ zh: '密钥', en: 'Secret' })}
            </Checkbox>
            <IconButton
              icon={X}
              iconSize={14}
              label={t({ zh: '移除这个请求头', en: 'Remove this header' })}
              onClick={() => onChange(headers.toSpliced(index, 1))}
            />
            {problem && (
              <p className="mo-help mo-danger-text" role="alert">
                {problem}
              </p>
            )}
          </div>
        );
      })}
      <Button
        size="small"
        type="dashed"
        icon={<Icon of={Plus} size={14} />}
        onClick={() => onChange([...headers, { name: '', value: '', secret: true }])}
      >
        {t({ zh: '添加请求头', en: 'Add a header' })}
      </Button>
    </Labelled>
  );
}
