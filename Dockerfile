# syntax=docker/dockerfile:1
# Naast in a container. The keys, the data and the tombstones stand on three volumes on purpose: a backup of one must
# never open or undo the other (SECURITY.md). Sample content is never put in here: HOST is not a loopback address.

# Pinned, so that the same commit makes the same image. A newer one: `docker buildx imagetools inspect node:22-slim`.
ARG NODE_IMAGE=node:22-slim@sha256:83f487e0a63425e5b4d146fb5e5be574bcbe1b7b843d3ebafdd95eaf7767a7e5

FROM ${NODE_IMAGE} AS build
WORKDIR /naast
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY embedded-mongo/package.json embedded-mongo/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.base.json ./
COPY scripts scripts
COPY shared shared
COPY embedded-mongo embedded-mongo
COPY server server
COPY client client
RUN node scripts/build.mjs

# Only what the server needs while it runs: no compiler, no test tools, no browser.
FROM ${NODE_IMAGE} AS packages
WORKDIR /naast
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY embedded-mongo/package.json embedded-mongo/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/
RUN npm ci --omit=dev --workspace server --no-audit --no-fund

FROM ${NODE_IMAGE}
WORKDIR /naast
COPY --from=packages /naast/ ./
# The commands that docs/running.md names, e.g. `node scripts/coordinator.mjs`; `docker compose run` makes backups and the rest with them.
COPY --from=build /naast/scripts scripts
COPY --from=build /naast/shared/dist shared/dist
COPY --from=build /naast/embedded-mongo/dist embedded-mongo/dist
COPY --from=build /naast/server/dist server/dist
COPY --from=build /naast/server/assets server/assets
COPY --from=build /naast/client/dist client/dist
COPY --from=build /naast/client/dist-ssr client/dist-ssr
RUN mkdir -p /var/lib/naast/data /var/lib/naast/keys /var/lib/naast/tombstones \
  && chown -R node:node /var/lib/naast \
  && chmod -R go-rwx /var/lib/naast
USER node
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  NAAST_DATA_DIR=/var/lib/naast/data \
  NAAST_KEY_FILE=/var/lib/naast/keys/naast.key \
  NAAST_TOMBSTONE_DIR=/var/lib/naast/tombstones
VOLUME ["/var/lib/naast/data", "/var/lib/naast/keys", "/var/lib/naast/tombstones"]
EXPOSE 3000
# The start takes longer on much data: retention goes over all of it before anybody can come in.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm: SIGTERM then reaches the server, which lets people finish before it ends.
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
