import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

import type { Api } from '../frame/serve.ts';
import type { ApiServices } from '../ports.ts';
import { routes } from '../routes.ts';
import { openApiDocument } from './document.ts';

const require = createRequire(import.meta.url);
const bundle = () => require.resolve('@scalar/api-reference').replace(/dist[/\\].*$/, 'dist/browser/standalone.js');

/** The document, and a page to read it with; everything the page loads comes from here. */
export function mountOpenApi(app: Api, { version }: ApiServices) {
  let document: string | undefined;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(routes, version));
    return c.body(document, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  });

  app.get('/reference', (c) =>
    c.html(page, 200, {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'",
    }),
  );
  app.get('/reference/start.js', (c) => c.body(start, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/reference/scalar.js', (c) =>
    c.body(Readable.toWeb(createReadStream(bundle())) as ReadableStream, 200, {
      'Content-Type': 'text/javascript',
      'Cache-Control': 'public, max-age=86400',
    }),
  );
}

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mortise API</title>
</head>
<body>
<div id="reference"></div>
<script src="/api/reference/scalar.js"></script>
<script src="/api/reference/start.js"></script>
</body>
</html>
`;

const start = `Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
});
`;
