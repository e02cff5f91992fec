# The server of one process: reads, assesses, writes back and answers the panels. See docs/operate.md.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The development packages hold the preview, the tests and a Node of their own: none of them is needed here.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WARMLINE_HOME=/data LOG_LEVEL=info
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json app.json ./
COPY src ./src
# Only the embedded database writes, and only here; with DATABASE_URL nothing is kept in the container.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/warmline.mjs", "serve"]
