import net from 'node:net';

/**
 * One kept-alive HTTP/1.1 connection that has one request under way at a time. Requests come as the bytes that go out,
 * so that the generator spends as little as it can of the two processors it shares with what it measures.
 * @param {number} port
 */
export async function openConnection(port) {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let received = Buffer.alloc(0);
  let waiting = null;
  const fail = (reason) => waiting?.reject(reason);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection.')));
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (!answer) return;
    received = received.subarray(answer.length);
    waiting?.resolve(answer);
  });
  return {
    /** @param {Buffer} bytes @returns {Promise<{ status: number, body: Buffer }>} */
    send: (bytes) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(bytes);
      }),
    close: () => {
      waiting = null;
      socket.destroy();
    },
  };
}

/** A whole answer at the start of `received`, or null while some of it is on its way. */
function readAnswer(received) {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (declared !== undefined) {
    const length = start + Number(declared);
    return received.length < length ? null : { status, length, body: received.subarray(start, length) };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, length: start, body: Buffer.alloc(0) };
  // Nothing follows an answer before the next request goes out, so the last chunk ends what has come.
  if (received.toString('latin1', Math.max(start - 2, received.length - 7)) !== '\r\n0\r\n\r\n') return null;
  return { status, length: received.length, body: received.subarray(start) };
}
