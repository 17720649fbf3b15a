import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of the test file's own, gone when it ends. */
export function scratchFolder(): { file(name: string, content: string | Buffer): string } {
  const folder = mkdtempSync(join(tmpdir(), 'mortise-sheets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  return {
    file(name, content) {
      files += 1;
      const path = join(folder, `${files}-${name}`);
      writeFileSync(path, content);
      return path;
    },
  };
}
