/** Name of the session cookie. `__Host-` cannot be used: a deployment may run on plain HTTP inside a company. */
export const cookieName = 'mortise.session';

export const isSecure = (publicUrl: string | null) => publicUrl?.startsWith('https:') ?? false;
