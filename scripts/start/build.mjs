import path from 'node:path';
import { fingerprint, whenChanged } from './fingerprint.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const sources = [
  'apps/web',
  'apps/worker',
  'packages',
  'prisma/schema.prisma',
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/start/build.mjs',
];
const programs = [
  { entry: 'apps/web/server.ts', out: 'apps/web/dist/server.js' },
  { entry: 'apps/web/src/cli.ts', out: 'apps/web/dist/cli.js' },
  { entry: 'apps/worker/src/main.ts', out: 'apps/worker/dist/main.js' },
];

/** Makes Prisma's client, when the schema changed. Generating needs no engine, hence the stand-in. */
export function generate(root) {
  return whenChanged(
    path.join(root, 'packages/db/src/generated/.mortise-generated'),
    fingerprint(root, ['prisma/schema.prisma']),
    () =>
      step('Generating the database client', async () => {
        await run(path.join(root, 'node_modules/.bin/prisma'), ['generate', '--schema', 'prisma/schema.prisma'], {
          cwd: root,
          env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
        });
      }),
  );
}

/** Builds web, worker and command line, when a source changed. */
export function build(root) {
  const made = ['apps/web/.next/BUILD_ID', ...programs.map(({ out }) => out)].map((file) => path.join(root, file));
  return whenChanged(
    path.join(root, 'apps/web/dist/.built'),
    fingerprint(root, sources),
    () =>
      step('Building (first time and after changes)', async (say) => {
        await bundle(root);
        await run(path.join(root, 'node_modules/.bin/next'), ['build'], {
          cwd: path.join(root, 'apps/web'),
          env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
          onLine: say,
        });
      }),
    made,
  );
}

/** One file per program, with our own packages inside and everybody else's outside. */
export async function bundle(root) {
  const { build: esbuild, stop } = await import('esbuild');
  await Promise.all(
    programs.map(({ entry, out }) =>
      esbuild({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: true,
        // The files lie beside; Node would hold their text once more for as long as the program runs.
        sourcesContent: false,
        logLevel: 'error',
        jsx: 'automatic',
        plugins: [othersStayOutside],
      }),
    ),
  );
  // Its own process would stay as long as Mortise runs.
  await stop();
}

const othersStayOutside = {
  name: 'others-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || name.startsWith('@mortise/') || name.startsWith('#')
        ? undefined
        : { path: name, external: true },
    );
  },
};
