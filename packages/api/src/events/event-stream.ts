import type { Change, OwnChange } from '@mortise/core';

const heartbeatMs = 20_000;

/**
 * Changes as server-sent events, until the reader goes or `signal` says so. The answer begins once no change can be
 * missed: what a reader loads after it began, it can keep up to date. A comment every 20 seconds keeps proxies
 * from closing the connection, and tells us when the reader is gone.
 */
export async function eventStream(
  listen: (signal: AbortSignal) => Promise<AsyncIterable<Change | OwnChange>>,
  signal: AbortSignal,
  tell: (change: Change) => Change = (change) => change,
): Promise<Response> {
  const encoder = new TextEncoder();
  const reader = new AbortController();
  const until = AbortSignal.any([signal, reader.signal]);
  const changes = await listen(until);

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!until.aborted) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      send('retry: 2000\n\n');
      try {
        for await (const each of changes) {
          send('about' in each ? ownLine(each) : recordsLine(tell(each)));
        }
        if (!reader.signal.aborted) controller.close();
      } catch (accident) {
        // The reader reconnects by itself and goes on from the last event it saw.
        if (!reader.signal.aborted) controller.error(accident);
      } finally {
        clearInterval(heartbeat);
      }
    },
    cancel: () => reader.abort(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache', 'X-Accel-Buffering': 'no' },
  });
}

const recordsLine = ({ position, ...change }: Change) =>
  `id: ${position}\nevent: records\ndata: ${JSON.stringify(change)}\n\n`;

/** Whom else it concerns is nobody's business. */
const ownLine = ({ position, about }: OwnChange) =>
  `id: ${position}\nevent: own\ndata: ${JSON.stringify({ about })}\n\n`;
