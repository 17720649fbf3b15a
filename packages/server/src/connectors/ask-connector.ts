import {
  type AnswerRow,
  type Bilingual,
  type Connector,
  type ConnectorRequest,
  composeRequest,
  err,
  type OutboundFailure,
  ok,
  type Result,
  readAnswer,
} from '@mortise/core';
import type { ConnectorPorts } from './ports.ts';
import { openHeaders } from './stored-headers.ts';

export interface ConnectorAnswer {
  readonly rows: readonly AnswerRow[];
  /** What came back, whole. */
  readonly body: string;
}

/** Asks the service and reads its answer. `upstream` says in words why there is none. */
export async function askConnector(
  { outbound, secrets }: Pick<ConnectorPorts, 'outbound' | 'secrets'>,
  connector: Connector,
  request: ConnectorRequest,
  given: Readonly<Record<string, string>>,
): Promise<Result<ConnectorAnswer>> {
  const composed = composeRequest(connector, request, given);
  if (!composed.ok) return composed;
  const headers = openHeaders(connector, secrets);
  if (!headers) return upstream(lostSecret);
  const sent = await outbound.send({ ...composed.value, headers });
  if (!sent.ok) return upstream(failures[sent.error]);
  const { status, body } = sent.value;
  if (status < 200 || status >= 300) return upstream(refused(status));
  const json = jsonOf(body);
  return json === undefined ? upstream(notJson) : ok({ rows: readAnswer(request, json), body });
}

const upstream = (why: Bilingual) => err({ code: 'upstream' as const, why });

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const failures: Readonly<Record<OutboundFailure, Bilingual>> = {
  private: {
    zh: '服务地址在内网，系统管理员没有允许访问（环境变量 OUTBOUND_ALLOW）',
    en: 'The address is inside the network, which the operator has not allowed (OUTBOUND_ALLOW)',
  },
  unknown_host: { zh: '找不到服务的主机名，检查地址', en: 'The host of the service is unknown. Check its address' },
  unreachable: { zh: '连不上外部服务，稍后重试', en: 'The service cannot be reached. Retry in a moment' },
  timeout: { zh: '外部服务没有及时回应，稍后重试', en: 'The service did not answer in time. Retry in a moment' },
  too_large: { zh: '外部服务返回的内容过大，缩小查询范围', en: 'The service answers with too much. Narrow the query' },
  redirect: {
    zh: '外部服务要求跳转到别处，填跳转后的地址',
    en: 'The service points to another address. State that one instead',
  },
};
const lostSecret = {
  zh: '连接器的密钥解不开了，到连接器设置里重新填写',
  en: 'A secret of the connector no longer opens. Enter it again in the settings of the connector',
};
const notJson = { zh: '外部服务返回的不是 JSON', en: 'The service does not answer in JSON' };
const refused = (status: number): Bilingual =>
  status === 401 || status === 403
    ? { zh: `外部服务拒绝访问（${status}），检查密钥`, en: `The service refuses (${status}). Check the secret` }
    : { zh: `外部服务返回错误（${status}），稍后重试`, en: `The service answers with an error (${status})` };
