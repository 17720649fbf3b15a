import type { IncomingMessage } from 'node:http';

const header = 'x-mortise-ip';

/**
 * States where a request comes from in a header of our own, whatever the caller wrote there, so that the API and
 * next-auth read the same.
 */
export function stateAddress(request: IncomingMessage, trustProxy: boolean) {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')[0]
        ?.trim()
    : '';
  const address = forwarded || request.socket.remoteAddress || '';
  for (let at = request.rawHeaders.length - 2; at >= 0; at -= 2)
    if (request.rawHeaders[at]?.toLowerCase() === header) request.rawHeaders.splice(at, 2);
  request.rawHeaders.push(header, address);
  request.headers[header] = address;
}
