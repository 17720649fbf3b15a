# One image, two programs: web (the default) and worker.
FROM node:20-bookworm-slim AS build
WORKDIR /mortise
COPY . .
RUN npm ci --no-audit --no-fund --omit=optional && node scripts/build.mjs && npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /mortise
COPY --from=build --chown=node:node /mortise /mortise
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
WORKDIR /mortise/apps/web
CMD ["sh", "-c", "node dist/cli.js prepare && exec node --enable-source-maps dist/server.js"]
