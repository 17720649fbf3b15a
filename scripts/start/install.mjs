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
      // `install` keeps what is there, and without saving it leaves package-lock.json alone.
      const how = fs.existsSync(modules) ? ['install', '--no-save'] : ['ci'];
      await run('npm', [...how, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=http'], {
        cwd: root,
        onLine: (line) => say(line.replace(/^npm http \S+ /, '')),
        failure: 'The packages could not be installed. This needs a network the first time. What npm says:',
      });
    }),
  );
}
