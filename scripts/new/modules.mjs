const camel = (/** @type {string} */ name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = (/** @type {string} */ name) => camel(`-${name}`);

/**
 * What each kind of module consists of: its folder's files, and a line per registry.
 * @type {Record<string, { folder: string, files: (name: string) => Record<string, string>,
 *   lines: (name: string) => { file: string, import: string | null, into: RegExp, entry: string }[] }>}
 */
export const modules = {
  field: {
    folder: 'packages/fields/src',
    files: (name) => ({
      'definition.ts': `import { defineFieldType, ok } from '@mortise/core';
import { z } from 'zod';

export const ${camel(name)} = defineFieldType({
  type: '${name}',
  label: { zh: '${name}', en: '${name}' },
  group: 'basic',
  icon: 'type',
  config: z.object({}),
  defaults: {},
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () => z.string().max(500),
  format: (value) => value,
  parse: (cell) => ok(cell.kind === 'text' ? cell.text : null),
  searchText: (value) => value,
});
`,
      'view.tsx': `import { Input } from 'antd';
import type { FieldView } from '../field-view.ts';
import type { ${camel(name)} } from './definition.ts';

export const ${camel(name)}View: FieldView<typeof ${camel(name)}> = {
  Input: ({ id, value, onChange, disabled }) => (
    <Input id={id} value={value ?? ''} disabled={disabled ?? false} onChange={({ target }) => onChange(target.value)} />
  ),
  Display: ({ value }) => <>{value}</>,
  Cell: ({ value }) => <>{value}</>,
};
`,
      [`${name}.test.ts`]: `import { expect, test } from 'vitest';
import { ${camel(name)} } from './definition.ts';

test('keeps the text it is given', () => {
  expect(${camel(name)}.value({}).parse('榫卯')).toBe('榫卯');
});
`,
    }),
    lines: (name) => [
      registry(
        'packages/fields/src/catalog.ts',
        `import { ${camel(name)} } from './${name}/definition.ts';`,
        /^export const fieldTypes = \{/,
        keyed(name, camel(name)),
      ),
      registry(
        'packages/fields/src/views.tsx',
        `import { ${camel(name)}View } from './${name}/view.tsx';`,
        /^export const fieldViews = \{/,
        keyed(name, `${camel(name)}View`),
      ),
      registry('packages/fields/src/tiles.ts', null, /^const tiles = \{/, keyed(name, `{ icon: Type, pinyin: '' }`)),
    ],
  },
  action: {
    folder: 'packages/automation/src/actions',
    files: (name) => ({
      'definition.ts': `import { z } from 'zod';
import { defineAction } from '../../action.ts';

export const ${camel(name)} = defineAction({
  type: '${name}',
  label: { zh: '${name}', en: '${name}' },
  icon: 'zap',
  config: z.object({}),
  summary: () => ({ zh: '${name}', en: '${name}' }),
});
`,
      'run.ts': `import { ok } from '@mortise/core';
import type { ActionRun } from '../../action.ts';
import type { ${camel(name)} } from './definition.ts';

export const run${pascal(name)}: ActionRun<typeof ${camel(name)}> = async () => ok({});
`,
      [`${name}.test.ts`]: `import { expect, test } from 'vitest';
import { ${camel(name)} } from './definition.ts';

test('starts from an empty configuration', () => {
  expect(${camel(name)}.config.safeParse({}).success).toBe(true);
});
`,
    }),
    lines: (name) => [
      registry(
        'packages/automation/src/catalog.ts',
        `import { ${camel(name)} } from './actions/${name}/definition.ts';`,
        /^export const actions = \{/,
        keyed(name, camel(name)),
      ),
      registry(
        'packages/automation/src/runs.ts',
        `import { run${pascal(name)} } from './actions/${name}/run.ts';`,
        /^export const actionRuns = \{/,
        keyed(name, `run${pascal(name)}`),
      ),
    ],
  },
  node: {
    folder: 'packages/automation/src/nodes',
    files: (name) => ({
      'definition.ts': `import { z } from 'zod';
import { defineNode } from '../../node.ts';

export const ${camel(name)} = defineNode({
  type: '${name}',
  label: { zh: '${name}', en: '${name}' },
  icon: 'circle',
  config: z.object({}),
  ports: () => [{ id: 'next', label: { zh: '下一步', en: 'Next' } }],
});
`,
      'run.ts': `import type { NodeRun } from '../../node.ts';
import type { ${camel(name)} } from './definition.ts';

export const run${pascal(name)}: NodeRun<typeof ${camel(name)}> = () => ({ port: 'next' });
`,
      [`${name}.test.ts`]: `import { expect, test } from 'vitest';
import { ${camel(name)} } from './definition.ts';

test('has a way out', () => {
  expect(${camel(name)}.ports({})).toHaveLength(1);
});
`,
    }),
    lines: (name) => [
      registry(
        'packages/automation/src/catalog.ts',
        `import { ${camel(name)} } from './nodes/${name}/definition.ts';`,
        /^export const nodes = \{/,
        keyed(name, camel(name)),
      ),
      registry(
        'packages/automation/src/runs.ts',
        `import { run${pascal(name)} } from './nodes/${name}/run.ts';`,
        /^export const nodeRuns = \{/,
        keyed(name, `run${pascal(name)}`),
      ),
    ],
  },
  chart: {
    folder: 'packages/charts/src',
    files: (name) => ({
      'definition.ts': `import { z } from 'zod';
import { defineChart } from '../chart.ts';

export const ${camel(name)} = defineChart({
  type: '${name}',
  label: { zh: '${name}', en: '${name}' },
  icon: 'chart-column',
  config: z.object({
    groupBy: z.string().meta({ label: { zh: '维度', en: 'Dimension' }, control: 'field' }),
  }),
  query: ({ groupBy }) => ({ groupBy, measure: 'count' }),
  option: (rows) => ({ series: [{ type: 'bar', data: rows.map(({ key, value }) => ({ name: key, value })) }] }),
});
`,
      [`${name}.test.ts`]: `import { expect, test } from 'vitest';
import { ${camel(name)} } from './definition.ts';

test('counts by its dimension', () => {
  expect(${camel(name)}.query({ groupBy: 'stage' })).toEqual({ groupBy: 'stage', measure: 'count' });
});
`,
    }),
    lines: (name) => [
      registry(
        'packages/charts/src/catalog.ts',
        `import { ${camel(name)} } from './${name}/definition.ts';`,
        /^export const charts = \{/,
        keyed(name, camel(name)),
      ),
    ],
  },
};

const registry = (file, importLine, into, entry) => ({ file, import: importLine, into, entry });

/** `  rating,` or `  'risk-score': riskScore,` */
const keyed = (name, value) =>
  name === value ? `  ${name},` : `  ${/^[a-z0-9]+$/.test(name) ? name : `'${name}'`}: ${value},`;
