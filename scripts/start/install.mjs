import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, whenChanged } from './fingerprint.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

/** Installs what package-lock.json names, when it changed since the last time or something is missing. */
export async function install(root) {
  const modules = path.join(root, 'node_modules');
  const note = path.join(modules, '.mortise-installed');
  await whenChanged(note, fingerprint(root, ['package-lock.json']), () =>
    step('Installing packages', async (say) => {
      const clean = !fs.existsSync(modules);
      await run('npm', [clean ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        onLine: say,
      });
    }),
  );
}
