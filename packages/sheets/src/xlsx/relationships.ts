import { posix } from 'node:path';
import { walkXml } from '../xml/small-part.ts';
import type { Archive } from './archive.ts';

export interface Relationship {
  /** The last segment of its type, the same in transitional and strict files: `worksheet`, `styles`, `table`. */
  readonly kind: string;
  /** Path inside the archive. */
  readonly target: string;
}

/** What a part points to, by relationship id. A part without relationships points to nothing. */
export async function relationshipsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  if (!archive.has(path)) return found;
  walkXml(await archive.text(path), {
    open(element) {
      const id = element.attribute('Id');
      const target = element.attribute('Target');
      if (element.name !== 'Relationship' || id === undefined || target === undefined) return;
      if (element.attribute('TargetMode') === 'External') return;
      found.set(id, { kind: posix.basename(element.attribute('Type') ?? ''), target: resolve(folder, target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join('/', folder, target.replaceAll('\\', '/'));
  return posix.normalize(path).replace(/^\/+/, '');
}
