import type { FileRef } from '../value-kind.ts';

/** How a file is shown: by the browser itself, as plain text, or as the PDF that an office program makes of it. */
export type PreviewKind = 'picture' | 'pdf' | 'audio' | 'video' | 'text' | 'office';

/** Pictures that every browser shows. SVG is left out: it can carry scripts. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'] as const;

const audioTypes = ['mpeg', 'mp4', 'x-m4a', 'aac', 'ogg', 'opus', 'wav', 'vnd.wave', 'webm', 'flac', 'x-flac'];
const videoTypes = ['mp4', 'webm', 'ogg', 'quicktime', 'x-m4v'];

/** Media types that a browser shows as they are, and that run nothing on our origin. */
const shownTypes: ReadonlyMap<string, PreviewKind> = new Map<string, PreviewKind>([
  ...pictureTypes.map((type) => [type, 'picture'] as const),
  ...audioTypes.map((type) => [`audio/${type}`, 'audio'] as const),
  ...videoTypes.map((type) => [`video/${type}`, 'video'] as const),
  ['application/pdf', 'pdf'],
]);

const officeTypes =
  /^application\/(msword|rtf|vnd\.(ms-(excel|powerpoint|word)|openxmlformats-officedocument|oasis\.opendocument)\b.*)/;
/** What their bytes do not tell apart: the formats of before 2007 are all one kind of container. */
const officeNames = /\.(docx?|xlsx?|xlsm|pptx?|rtf|od[tsp]|wps|et|dps)$/i;
const containers = new Set(['application/x-cfb', 'application/zip']);

const textTypes = /^(text\/|image\/svg|application\/(json|xml|x-ndjson|yaml|sql)\b|.*\+(json|xml)$)/;
/** Text in 16-bit characters looks like any bytes. */
const textNames = /\.(txt|csv|tsv|json|md|log|xml|ya?ml|ini|sql)$/i;

/** Null where there is nothing to show but the file's name. Its type was found from its content, not from its name. */
export function previewKind({ type, name }: Pick<FileRef, 'type' | 'name'>): PreviewKind | null {
  const [plain = ''] = type.split(';');
  const shown = shownTypes.get(plain);
  if (shown) return shown;
  if (officeTypes.test(plain) || (containers.has(plain) && officeNames.test(name))) return 'office';
  if (textTypes.test(plain)) return 'text';
  return plain === 'application/octet-stream' && textNames.test(name) ? 'text' : null;
}

/** May a browser be given it to show rather than to keep? */
export const isShownAsIs = (type: string): boolean => shownTypes.has(type.split(';')[0] ?? '');
