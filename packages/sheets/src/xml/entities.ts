import { damaged } from '../problem.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces character references and the five entities of XML; any other entity makes the file damaged. */
export function decodeEntities(raw: string): string {
  return raw.replace(/&([^;&]{0,10};)?/g, (_, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? '';
    const known = named[name];
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : -1;
    if (code < 9 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw damaged(`entity &${name};`);
    return String.fromCodePoint(code);
  });
}
