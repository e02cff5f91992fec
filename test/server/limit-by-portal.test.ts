import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { limitByPortal } from '../../src/server/limit-by-portal.ts';

it('holds back the portal that asks too often, tells it when to come again, and nobody else', async () => {
  const app = Fastify();
  app.decorateRequest('caller');
  app.register(async (cards) => {
    cards.addHook('preValidation', async (request, reply) => {
      const portalId = request.headers['x-portal'];
      if (typeof portalId !== 'string') return reply.code(401).send({});
      request.caller = { portalId, userId: null, userEmail: null };
    });
    await limitByPortal(cards, 3);
    cards.get('/api/card', async () => ({ status: 'ok' }));
  });
  const call = (portal?: string) =>
    app.inject({ url: '/api/card', headers: portal === undefined ? {} : { 'x-portal': portal } });
  // What proves nothing is not counted against anybody.
  for (let i = 0; i < 10; i += 1) expect((await call()).statusCode).toBe(401);
  for (let i = 0; i < 3; i += 1) expect((await call('111')).statusCode).toBe(200);
  const refused = await call('111');
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(refused.json()).toMatchObject({ message: expect.stringMatching(/3 times a minute/) });
  expect((await call('222')).statusCode).toBe(200);
  await app.close();
});
