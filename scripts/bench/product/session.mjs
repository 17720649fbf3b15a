import { askOnce } from '../databases.mjs';

/**
 * Signs the administrator in as the page does, and gives the cookies of that session.
 * @param {import('./product.mjs').Product} product
 */
export async function signIn({ address, databaseUrl, cli }) {
  const password = await cli('user', 'reset-password', '--user', 'admin');
  // A new password is asked for at the first sign-in, which is not what is measured.
  await askOnce(databaseUrl, `update users set must_change_password = false where user_name = 'admin'`);
  const jar = new Map();
  const keep = (answer) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const { csrfToken } = await keep(await fetch(`${address}/api/auth/csrf`)).json();
  const answer = keep(
    await fetch(`${address}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { Cookie: cookie(), 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, login: 'admin', password, json: 'true' }),
      redirect: 'manual',
    }),
  );
  if (answer.status >= 400) throw new Error(`Sign-in: ${answer.status} ${await answer.text()}`);
  return [...jar].map(([name, value]) => ({ name, value, url: address }));
}
