import net from 'node:net';

/**
 * The wanted port when nobody listens on it, else the next free one of ten, else any.
 * @param {string | undefined} wanted as the environment says it
 * @param {string} host
 */
export async function choosePort(wanted, host) {
  const first = Number(wanted || 3000);
  if (!Number.isInteger(first) || first < 0 || first > 65_535) throw new Error(`PORT is not a port: ${wanted}`);
  for (let port = first; port < first + 10 && port <= 65_535; port++) {
    const free = await probe(port, host);
    if (free !== null) return free;
  }
  const any = await probe(0, host);
  if (any === null) throw new Error(`No port is free on ${host}.`);
  return any;
}

/** Gives the port, or null when it is taken. */
function probe(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (accident) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (accident);
      if (code === 'EADDRINUSE') resolve(null);
      else if (code === 'EACCES') reject(new Error(`Port ${port} needs more rights than this account has.`));
      else reject(new Error(`HOST ${host} is no address of this machine (${code}).`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
