# One image, two programs: web (the default) and worker.
FROM node:20-bookworm-slim AS build
WORKDIR /mortise
COPY . .
# The native parts of what runs are optional packages: they stay. Tools and the embedded database are left behind.
RUN npm ci --no-audit --no-fund \
  && node scripts/build.mjs \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf apps/web/.next/cache

FROM node:20-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build /mortise/node_modules /mortise/node_modules
COPY --from=build /mortise/prisma/migrations /mortise/prisma/migrations
COPY --from=build /mortise/apps/worker/package.json /mortise/apps/worker/package.json
COPY --from=build /mortise/apps/worker/dist /mortise/apps/worker/dist
COPY --from=build /mortise/apps/web/package.json /mortise/apps/web/next.config.ts /mortise/apps/web/
COPY --from=build /mortise/apps/web/dist /mortise/apps/web/dist
COPY --from=build --chown=node:node /mortise/apps/web/.next /mortise/apps/web/.next
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
WORKDIR /mortise/apps/web
# Migrates and, on an empty database, prints the first administrator's sign-in; then the web process.
CMD ["sh", "-c", "node dist/cli.js prepare && exec node --enable-source-maps dist/server.js"]
