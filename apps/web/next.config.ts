import type { NextConfig } from 'next';

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
    optimizePackageImports: ['antd', 'lucide-react', '@mortise/ui'],
  },
};

export default config;
