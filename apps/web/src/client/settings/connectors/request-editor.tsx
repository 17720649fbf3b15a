'use client';

import type { ConnectorInput, ConnectorRequest } from '@mortise/core';
import { IconButton, useText } from '@mortise/ui';
import { Segmented, Select } from 'antd';
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Labelled, TextLine } from './labelled.tsx';
import { NamedList } from './named-list.tsx';
import { type Problems, problemsAt } from './problems-at.ts';
import { TryPanel } from './try-panel.tsx';

interface RequestEditorProps {
  readonly connectorId: string | null;
  readonly connector: ConnectorInput;
  readonly request: ConnectorRequest;
  readonly problems: Problems;
  readonly startsOpen: boolean;
  readonly onChange: (next: ConnectorRequest) => void;
  readonly onRemove: () => void;
}

/** One request of a connector: where it goes, what goes in, what is taken out, and a place to try it. */
export function RequestEditor(props: RequestEditorProps) {
  const { connectorId, connector, request, problems, startsOpen, onChange, onRemove } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const titleId = useId();
  const put = (next: Partial<ConnectorRequest>) => onChange({ ...request, ...next });
  const choices = request.outputs.map(({ name, label }) => ({ value: name, label: label || name }));
  return (
    <section className="web-request" aria-label={request.label || t(unnamed)}>
      <header>
        <button
          type="button"
          className="web-request-head"
          aria-expanded={isOpen || problems.size > 0}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          <span className="mo-cut">{request.label || t(unnamed)}</span>
          <span className="mo-cut mo-ink-3 web-code">{`${request.method} ${request.path}`}</span>
        </button>
        <IconButton icon={Trash2} iconSize={14} label={t({ zh: '移除接口', en: 'Remove' })} onClick={onRemove} />
      </header>
      {(isOpen || problems.size > 0) && (
        <div className="web-connector">
          <TextLine
            label={t({ zh: '接口名称', en: 'Name of the request' })}
            value={request.label}
            problem={problems.get('label')}
            placeholder={t({ zh: '例如 按名称查企业', en: 'Such as Companies by name' })}
            onChange={(label) => put({ label })}
          />
          <Labelled label={t({ zh: '方法', en: 'Method' })}>
            <Segmented<ConnectorRequest['method']>
              size="small"
              aria-label={t({ zh: '方法', en: 'Method' })}
              value={request.method}
              options={['GET', 'POST']}
              onChange={(method) => put({ method })}
            />
          </Labelled>
          <TextLine
            label={t({ zh: '路径', en: 'Path' })}
            value={request.path}
            problem={problems.get('path')}
            help={t({ zh: '参数写成 {名称}，如 /search?word={word}', en: 'Parameters as {name}: /search?word={word}' })}
            isCode
            onChange={(path) => put({ path })}
          />
          {request.method === 'POST' && (
            <TextLine
              label={t({ zh: '请求正文（JSON）', en: 'Body (JSON)' })}
              value={request.body}
              problem={problems.get('body')}
              help={t({ zh: '参数写在引号里，如 {"q": "{word}"}', en: 'Parameters within quotes: {"q": "{word}"}' })}
              isCode
              rows={4}
              onChange={(body) => put({ body })}
            />
          )}
          <NamedList
            label={t({ zh: '参数', en: 'Parameters' })}
            add={t({ zh: '添加参数', en: 'Add a parameter' })}
            items={request.parameters}
            blank={{ name: '', label: '', required: true }}
            problems={problemsAt(problems, 'parameters')}
            problem={problems.get('parameters')}
            onChange={(parameters) => put({ parameters })}
          />
          <TryPanel connectorId={connectorId} connector={connector} request={request} onSuggest={put} />
          <TextLine
            label={t({ zh: '结果列表在哪里', en: 'Where the rows stand' })}
            value={request.rows}
            problem={problems.get('rows')}
            help={t({
              zh: '如 data.items；结果本身就是列表时留空',
              en: 'Such as data.items. Empty: the answer itself',
            })}
            isCode
            onChange={(rows) => put({ rows })}
          />
          <NamedList
            label={t({ zh: '取出的值', en: 'Values taken out' })}
            add={t({ zh: '添加取出的值', en: 'Add a value' })}
            items={request.outputs}
            blank={{ name: '', label: '', path: '' }}
            problems={problemsAt(problems, 'outputs')}
            problem={problems.get('outputs')}
            onChange={(outputs) => put({ outputs })}
          />
          <Labelled
            label={t({ zh: '选择时显示', en: 'Shown to choose by' })}
            problem={problems.get('title') ?? problems.get('detail')}
            htmlFor={titleId}
          >
            <div className="web-connector-pair">
              <Select
                id={titleId}
                value={request.title || null}
                placeholder={t({ zh: '标题', en: 'Title' })}
                options={choices}
                onChange={(title) => put({ title: title ?? '' })}
              />
              <Select
                allowClear
                aria-label={t({ zh: '补充说明', en: 'Detail beside it' })}
                value={request.detail}
                placeholder={t({ zh: '补充说明', en: 'Detail beside it' })}
                options={choices}
                onChange={(detail) => put({ detail: detail ?? null })}
              />
            </div>
          </Labelled>
        </div>
      )}
    </section>
  );
}

const unnamed = { zh: '未命名接口', en: 'Untitled request' };
