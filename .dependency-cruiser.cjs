/** Layers point inward. A vendor has one owner. The browser never reaches the server. */
const tests = '(\\.test\\.tsx?|/test-[a-z-]+\\.ts)$';

const layers = [
  rule(
    'core-is-pure',
    { path: '^packages/core/src', pathNot: tests },
    { pathNot: ['^packages/core/src', 'node_modules/(zod|decimal\\.js)'] },
  ),
  rule(
    'modules-do-no-io',
    { path: '^packages/(fields|automation|charts)/src', pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'modules-know-core-and-ui-only',
    { path: '^packages/(fields|automation|charts)/src', pathNot: tests },
    { path: '^packages/(server|db|queue|connectors|api|designer|runtime|sheets)/' },
  ),
  rule(
    'server-takes-ports',
    { path: '^packages/server/src', pathNot: tests },
    { path: '^packages/(db|queue|connectors|api|ui|designer|runtime)/' },
  ),
  rule(
    'adapters-know-core-only',
    { path: '^packages/(db|queue|connectors)/src', pathNot: tests },
    { path: '^packages/(server|api|ui|designer|runtime|fields|sheets)/' },
  ),
  rule(
    'ui-knows-core-only',
    { path: '^packages/ui/src' },
    { path: '^packages/(fields|server|db|queue|connectors|api|designer|runtime|sheets)/' },
  ),
  rule(
    'prisma-and-pg-have-one-owner',
    { pathNot: ['^packages/(db|testing)', '^scripts', tests] },
    { path: 'node_modules/(@prisma|pg|kysely)/' },
  ),
  rule('queue-has-one-owner', { pathNot: '^packages/queue' }, { path: 'node_modules/(bullmq|ioredis)/' }),
  rule(
    'dnd-has-two-owners',
    { pathNot: '^packages/(designer|runtime/src/view-kinds)/' },
    { path: 'node_modules/@dnd-kit/' },
  ),
  rule(
    'editor-has-one-owner',
    { pathNot: '^packages/designer/src/formula-editor' },
    { path: 'node_modules/@codemirror/' },
  ),
  rule('grid-has-one-owner', { pathNot: '^packages/runtime' }, { path: 'node_modules/ag-grid' }),
  rule(
    'sheet-readers-have-one-owner',
    { pathNot: '^packages/sheets' },
    { path: 'node_modules/(yauzl|saxes|@e965/xlsx)/' },
  ),
  rule('next-has-one-owner', { pathNot: '^apps/web' }, { path: 'node_modules/(next|next-auth)/' }),
  // What screens are made of knows no server by the rules above; these two close the ring, and no path need be followed.
  rule(
    'screens-never-reach-the-server',
    { path: '^packages/(designer|runtime)/src', pathNot: tests },
    { path: '^packages/(db|queue|server|connectors|sheets|testing)/|^packages/api/src/(?!client\\.ts)' },
  ),
  rule('runtime-without-designer', { path: '^packages/runtime' }, { path: '^packages/designer' }),
  rule(
    'only-tests-use-tests',
    { path: '^(packages|apps)/[^/]+/src', pathNot: `${tests}|^packages/testing` },
    { path: tests },
  ),
];

/** An import of types alone is gone when the code runs; see scripts/test/layers.mjs. */
const cycles = [rule('no-cycles', {}, { circular: true })];

module.exports = {
  forbidden: process.env.CYCLES ? cycles : layers,
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: false,
    // The client imports types alone (its test says so), but swc's front end does not tell those from values.
    doNotFollow: { path: ['node_modules', '^packages/api/src/client\\.ts$'] },
    exclude: { path: '(^|/)(\\.next|dist|generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};

function rule(name, from, to) {
  return { name, severity: 'error', from, to };
}
