# The API with its web application and docs (target "api", the last one), and the local OpenID provider for trying it
# out (target "provider"). Both run as a user without rights, on a read-only file system.

FROM node:26.10.0-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY sdk/package.json sdk/
COPY api/package.json api/
COPY spa/package.json spa/
COPY scripts/package.json scripts/

# Node is in the image: npm need not bring it once more.
FROM manifests AS dependencies
RUN npm ci --ignore-scripts --omit=dev --omit=optional -w api -w sdk

FROM manifests AS build
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:26.10.0-bookworm-slim AS provider
WORKDIR /app
ENV LOCAL_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 9000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://localhost:9000/.well-known/openid-configuration').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/src/oidc-provider/main.ts"]

FROM node:26.10.0-bookworm-slim AS api
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
COPY --from=dependencies /app ./
COPY openapi.yaml ./
COPY sdk/src sdk/src
COPY api/src api/src
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/spa/dist spa/dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "api/src/main.ts"]
