/** Under what name a browser keeps an answer, whatever the language of the name (RFC 6266, RFC 8187). */
export const contentDisposition = (kind: 'inline' | 'attachment', name: string) =>
  `${kind}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`;

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
