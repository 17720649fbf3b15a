'use client';

import type { Connector, ConnectorInput, ConnectorRequest } from '@mortise/core';
import { Icon, SideDrawer, useConfirm, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTellFailure } from '../../failures.ts';
import { blankConnector, blankRequest } from './blank.ts';
import { HeaderList } from './header-list.tsx';
import { Labelled, TextLine } from './labelled.tsx';
import { type Problems, problemsAt, problemsOf } from './problems-at.ts';
import { RequestEditor } from './request-editor.tsx';
import { useConnectorChanges } from './use-connectors.ts';

interface ConnectorDrawerProps {
  /** Null for a new one. */
  readonly connector: Connector | null;
  readonly onClose: () => void;
}

/** A connector to edit. What was typed stays when it is refused; leaving it unsaved is asked about. */
export function ConnectorDrawer({ connector, onClose }: ConnectorDrawerProps) {
  const { t } = useText();
  const toast = useToast();
  const tellFailure = useTellFailure();
  const confirm = useConfirm();
  const { save, remove } = useConnectorChanges();
  const [begun] = useState<ConnectorInput>(() => (connector ? inputOf(connector) : blankConnector()));
  const [draft, setDraft] = useState(begun);
  const [problems, setProblems] = useState<Problems>(new Map());
  const put = (next: Partial<ConnectorInput>) => setDraft((before) => ({ ...before, ...next }));
  const putRequest = (index: number, next: ConnectorRequest | null) =>
    setDraft((before) => ({
      ...before,
      requests: next === null ? before.requests.toSpliced(index, 1) : before.requests.with(index, next),
    }));

  function failed(error: Error) {
    const found = problemsOf(error);
    setProblems(found);
    if (found.size === 0) tellFailure(error);
    else toast.failed(t({ zh: '有内容不符合要求，见标红处', en: 'Some values need attention; see the marks' }));
  }

  function submit() {
    save.mutate(
      { id: connector?.id ?? null, revision: connector?.revision ?? 0, body: draft },
      {
        onSuccess: ({ name }) => {
          toast.done(t({ zh: `已保存 ${name}`, en: `Saved ${name}` }));
          onClose();
        },
        onError: failed,
      },
    );
  }

  async function leave() {
    const isChanged = JSON.stringify(draft) !== JSON.stringify(begun);
    const agreed =
      !isChanged ||
      (await confirm({
        title: t({ zh: '放弃没有保存的修改', en: 'Leave without saving' }),
        consequence: t({ zh: '这次修改的内容会丢失', en: 'What you changed here is lost' }),
        action: t({ zh: '放弃修改', en: 'Leave' }),
        danger: true,
      }));
    if (agreed) onClose();
  }

  async function askRemove({ id, name }: Connector) {
    const agreed = await confirm({
      title: t({ zh: `删除连接器「${name}」`, en: `Delete the connector “${name}”` }),
      consequence: t({
        zh: '它的地址、密钥和接口都会删除，不能恢复',
        en: 'Its address, secrets and requests are deleted and cannot be brought back',
      }),
      action: t({ zh: '删除连接器', en: 'Delete connector' }),
      danger: true,
    });
    if (agreed) remove.mutate(id, { onSuccess: onClose, onError: failed });
  }

  return (
    <SideDrawer
      open
      onClose={leave}
      title={connector ? connector.name : t({ zh: '新建连接器', en: 'New connector' })}
      width={720}
      footer={
        <div className="mo-row">
          <Button type="primary" loading={save.isPending} onClick={submit}>
            {t({ zh: '保存', en: 'Save' })}
          </Button>
          <Button type="text" onClick={leave}>
            {t({ zh: '取消', en: 'Cancel' })}
          </Button>
          {connector && (
            <Button
              danger
              type="text"
              className="web-connector-delete"
              icon={<Icon of={Trash2} />}
              loading={remove.isPending}
              onClick={() => askRemove(connector)}
            >
              {t({ zh: '删除', en: 'Delete' })}
            </Button>
          )}
        </div>
      }
    >
      <div className="web-connector">
        <TextLine
          label={t({ zh: '名称', en: 'Name' })}
          value={draft.name}
          problem={problems.get('name')}
          placeholder={t({ zh: '例如 企业登记信息', en: 'Such as Company register' })}
          onChange={(name) => put({ name })}
        />
        <TextLine
          label={t({ zh: '服务地址', en: 'Address of the service' })}
          value={draft.baseUrl}
          problem={problems.get('baseUrl')}
          isCode
          onChange={(baseUrl) => put({ baseUrl })}
        />
        <HeaderList
          headers={draft.headers}
          problems={problemsAt(problems, 'headers')}
          stored={connector?.headers ?? []}
          onChange={(headers) => put({ headers })}
        />
        <Labelled label={t({ zh: '接口', en: 'Requests' })}>
          {draft.requests.map((request, index) => (
            <RequestEditor
              key={request.id}
              connectorId={connector?.id ?? null}
              connector={draft}
              request={request}
              problems={problemsAt(problems, `requests.${index}`)}
              startsOpen={draft.requests.length === 1 || request.label === ''}
              onChange={(next) => putRequest(index, next)}
              onRemove={() => putRequest(index, null)}
            />
          ))}
          <Button
            type="dashed"
            icon={<Icon of={Plus} size={14} />}
            onClick={() => put({ requests: [...draft.requests, blankRequest()] })}
          >
            {t({ zh: '添加接口', en: 'Add a request' })}
          </Button>
        </Labelled>
      </div>
    </SideDrawer>
  );
}

const inputOf = ({ id: _, revision: __, ...input }: Connector): ConnectorInput => input;
