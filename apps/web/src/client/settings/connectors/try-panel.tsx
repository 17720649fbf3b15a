'use client';

import { problemOf } from '@mortise/api/client';
import type { ConnectorInput, ConnectorRequest } from '@mortise/core';
import { Icon, Note, useText } from '@mortise/ui';
import { Button, Input } from 'antd';
import { Play, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { triable } from './blank.ts';
import { Labelled } from './labelled.tsx';
import { suggestOutputs } from './suggest-outputs.ts';
import { useConnectorChanges } from './use-connectors.ts';

interface TryPanelProps {
  readonly connectorId: string | null;
  readonly connector: ConnectorInput;
  readonly request: ConnectorRequest;
  /** Takes over what the answer offers. */
  readonly onSuggest: (next: Partial<ConnectorRequest>) => void;
}

/** Characters of an answer that are shown. */
const shown = 4000;

/** Asks the service as it is stated here, unsaved, and shows what came back. */
export function TryPanel({ connectorId, connector, request, onSuggest }: TryPanelProps) {
  const { t } = useText();
  const [inputs, setInputs] = useState<Record<string, string>>({});
  const { ask } = useConnectorChanges();
  const run = () =>
    ask.mutate({
      ...connector,
      name: connector.name || '-',
      requests: [triable(request)],
      id: connectorId,
      requestId: request.id,
      inputs,
    });
  const answer = ask.data;
  const suggested = answer ? suggestOutputs(JSON.parse(answer.body)) : null;
  return (
    <Labelled label={t({ zh: '试一下', en: 'Try it' })}>
      <div className="web-try">
        <div className="web-try-inputs">
          {request.parameters.map(({ name, label }) => (
            <Input
              key={name}
              aria-label={label || name}
              placeholder={label || name}
              value={inputs[name] ?? ''}
              onChange={({ target }) => setInputs({ ...inputs, [name]: target.value })}
              onPressEnter={run}
            />
          ))}
          <Button icon={<Icon of={Play} size={14} />} loading={ask.isPending} onClick={run}>
            {t({ zh: '发送', en: 'Send' })}
          </Button>
        </div>
        {ask.isError && <Note tone="danger">{t(problemOf(ask.error).text)}</Note>}
        {answer && (
          <>
            <pre className="web-code">{JSON.stringify(JSON.parse(answer.body), null, 2).slice(0, shown)}</pre>
            {suggested ? (
              <Button icon={<Icon of={WandSparkles} size={14} />} onClick={() => onSuggest(suggested)}>
                {t({
                  zh: `按结果填写（取出 ${suggested.outputs.length} 个值）`,
                  en: `Fill in from the answer (${suggested.outputs.length} values)`,
                })}
              </Button>
            ) : (
              <p className="mo-help">{t({ zh: '结果里没有可取的值', en: 'There is nothing to take out' })}</p>
            )}
          </>
        )}
      </div>
    </Labelled>
  );
}
