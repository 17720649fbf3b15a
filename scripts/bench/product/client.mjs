import fs from 'node:fs';

/** @typedef {ReturnType<typeof createClient>} Client */

/**
 * The API as a script uses it. An answer that is no success throws with what the product said.
 * @param {string} origin
 * @param {string} key
 */
export function createClient(origin, key) {
  async function ask(method, path, body, headers = {}) {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, ...headers },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 2000)}`);
    return text === '' ? null : JSON.parse(text);
  }
  const json = { 'Content-Type': 'application/json' };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, JSON.stringify(body), json),
    put: (path, body) => ask('PUT', path, JSON.stringify(body), json),
    patch: (path, body) => ask('PATCH', path, JSON.stringify(body), json),
    upload: (file, name) =>
      ask('POST', `/files?name=${encodeURIComponent(name)}`, fs.createReadStream(file), {
        'Content-Type': 'application/octet-stream',
      }),
  };
}
