import {
  type Connector,
  type ConnectorHeader,
  type ConnectorInput,
  err,
  type Issue,
  issue,
  ok,
  type Result,
  type SecretBox,
} from '@mortise/core';

/** Names of headers do not tell capitals. */
const isSame = (one: ConnectorHeader, other: ConnectorHeader) => one.name.toLowerCase() === other.name.toLowerCase();

/** What a secret is sealed for. */
const placeOf = (connectorId: string, { name }: ConnectorHeader) => `connector/${connectorId}/${name.toLowerCase()}`;

/**
 * The headers as they are stored: secret values sealed. A secret that was not written anew stays as it is, but goes to no
 * other host than the one it was given for.
 */
export function sealHeaders(
  { baseUrl, headers }: Pick<ConnectorInput, 'baseUrl' | 'headers'>,
  id: string,
  before: Pick<Connector, 'baseUrl' | 'headers'> | null,
  secrets: SecretBox,
): Result<ConnectorHeader[]> {
  const issues: Issue[] = [];
  const isSameHost = before !== null && new URL(before.baseUrl).origin === new URL(baseUrl).origin;
  const sealed = headers.map((header, index): ConnectorHeader => {
    if (headers.findIndex((one) => isSame(one, header)) !== index)
      issues.push(issue(['headers', index, 'name'], 'not_unique', twice));
    if (header.value !== null)
      return header.secret ? { ...header, value: secrets.seal(header.value, placeOf(id, header)) } : header;
    const kept = before?.headers.find((one) => one.secret && isSame(one, header));
    if (header.secret && kept && isSameHost) return kept;
    issues.push(issue(['headers', index, 'value'], 'required', kept ? otherHost : empty));
    return header;
  });
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok(sealed);
}

/** What is shown: secrets left out. */
export const withoutSecrets = (connector: Connector): Connector => ({
  ...connector,
  headers: connector.headers.map((header) => (header.secret ? { ...header, value: null } : header)),
});

/** What is sent; null where a secret does not open any more. */
export function openHeaders({ id, headers }: Connector, secrets: SecretBox): Record<string, string> | null {
  const opened: Record<string, string> = {};
  for (const header of headers) {
    const { name, value, secret } = header;
    const text = secret ? secrets.open(value ?? '', placeOf(id, header)) : value;
    if (text === null) return null;
    opened[name] = text;
  }
  return opened;
}

const twice = { zh: '请求头重复，去掉一个', en: 'This header is there twice. Remove one' };
const empty = { zh: '还没有填值', en: 'Give it a value' };
const otherHost = {
  zh: '服务地址换了主机，密钥要重新填写',
  en: 'The address leads to another host. Enter the secret again',
};
