import type { NextConfig } from 'next';

/** Parts of antd that do not say they are free of side effects: one name out of them would bring all of each. */
const partsOfAntd = [
  '@rc-component/cascader',
  '@rc-component/checkbox',
  '@rc-component/collapse',
  '@rc-component/color-picker',
  '@rc-component/dialog',
  '@rc-component/drawer',
  '@rc-component/dropdown',
  '@rc-component/form',
  '@rc-component/image',
  '@rc-component/input',
  '@rc-component/input-number',
  '@rc-component/menu',
  '@rc-component/motion',
  '@rc-component/notification',
  '@rc-component/overflow',
  '@rc-component/pagination',
  '@rc-component/picker',
  '@rc-component/progress',
  '@rc-component/resize-observer',
  '@rc-component/segmented',
  '@rc-component/select',
  '@rc-component/slider',
  '@rc-component/switch',
  '@rc-component/table',
  '@rc-component/tabs',
  '@rc-component/tooltip',
  '@rc-component/tree',
  '@rc-component/tree-select',
  '@rc-component/trigger',
  '@rc-component/upload',
  '@rc-component/util',
  '@rc-component/virtual-list',
];

const config: NextConfig = {
  // The packages export their TypeScript source.
  // Types are checked by `npm test`, package by package; a person starting the product need not wait for them.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@mortise/api',
    '@mortise/automation',
    '@mortise/charts',
    '@mortise/connectors',
    '@mortise/core',
    '@mortise/db',
    '@mortise/designer',
    '@mortise/fields',
    '@mortise/queue',
    '@mortise/runtime',
    '@mortise/server',
    '@mortise/sheets',
    '@mortise/ui',
  ],
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  experimental: {
    optimizePackageImports: ['antd', 'lucide-react', '@mortise/ui', ...partsOfAntd],
  },
};

export default config;
