import { setTimeout as sleep } from 'node:timers/promises';
import { signV3 } from '../crm/signature.ts';
import type { Faults } from './faults.ts';
import type { FeedEvent } from './feed-events.ts';
import { renderWebhooks } from './render-webhooks.ts';
import type { PushTarget } from './render-webhooks.ts';

export type PushOptions = {
  clientSecret: string;
  appId: number;
  clock: () => number;
  wait?: (ms: number) => Promise<void>;
};

type Pushed = Record<string, unknown>;

/** Below a hundred events a request. */
const mostEvents = 99;
const atOnce = 10;
const timeoutMs = 5_000;
/** Up to ten times within a day. */
const retriesAfterMs = [1, 5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800].map(
  (seconds) => seconds * 1000,
);

/** Pushes an app's webhooks to the one address that its manifest names: signed, repeated until they are taken, in no order. */
export class PushWebhooks {
  readonly #options: PushOptions;
  readonly #stop = new AbortController();
  #target: PushTarget | null = null;
  #waiting: Pushed[] = [];
  /** Requests and waits under way. */
  readonly #busy = new Set<Promise<void>>();
  #requests = 0;
  #eventId = 0;
  /** Events that were never taken, however often they were sent. */
  lost = 0;

  constructor(options: PushOptions) {
    this.#options = options;
  }

  get target(): PushTarget | null {
    return this.#target;
  }

  /** Where to push from now on; null: nowhere. */
  setTarget(target: PushTarget | null): void {
    this.#target = target;
  }

  publish(portalId: number, told: readonly FeedEvent[], faults: Faults): void {
    const target = this.#target;
    if (target === null) return;
    const about = { portalId, appId: this.#options.appId };
    let events = told
      .flatMap((event) => renderWebhooks(target, about, event))
      .map((event): Pushed => ({ ...event, eventId: (this.#eventId += 1) }));
    if (events.length === 0) return;
    let late = 0;
    for (const fault of faults.strikeFeed('push')) {
      if (fault.kind === 'feed-late') late += fault.ms;
      if (fault.kind === 'feed-shuffled') events = faults.shuffled(events);
      if (fault.kind === 'feed-twice') this.#enqueue([...events], fault.ms ?? 0);
    }
    this.#enqueue(events, late);
  }

  /** Resolves when everything was taken or given up. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.settled();
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#busy.delete(tracked));
    this.#busy.add(tracked);
  }

  #enqueue(events: Pushed[], lateMs: number): void {
    this.#track(this.#takeIn(events, lateMs));
  }

  async #takeIn(events: readonly Pushed[], lateMs: number): Promise<void> {
    await this.#pause(lateMs);
    this.#waiting.push(...events);
    this.#pump();
  }

  #pump(): void {
    while (this.#waiting.length > 0 && this.#requests < atOnce && !this.#stop.signal.aborted) {
      this.#requests += 1;
      this.#track(this.#deliver(this.#waiting.splice(0, mostEvents)));
    }
  }

  async #deliver(batch: readonly Pushed[]): Promise<void> {
    const taken = await this.#send(batch);
    this.#requests -= 1;
    // What is sent again waits its time without keeping a place.
    if (!taken) this.#track(this.#again(batch, 1));
    this.#pump();
  }

  async #again(batch: readonly Pushed[], attempt: number): Promise<void> {
    const waitMs = retriesAfterMs[attempt - 1];
    if (waitMs === undefined) {
      this.lost += batch.length;
      return;
    }
    await this.#pause(waitMs);
    if (this.#stop.signal.aborted) return;
    const again = batch.map((event) => ({ ...event, attemptNumber: attempt }));
    if (!(await this.#send(again))) await this.#again(again, attempt + 1);
  }

  async #pause(ms: number): Promise<void> {
    if (ms <= 0) return;
    const wait = this.#options.wait;
    if (wait) await wait(ms);
    else await sleep(ms, undefined, { signal: this.#stop.signal, ref: false }).catch(() => {});
  }

  async #send(batch: readonly Pushed[]): Promise<boolean> {
    const target = this.#target;
    if (target === null) return true;
    const rawBody = Buffer.from(JSON.stringify(batch));
    const timestamp = String(this.#options.clock());
    const { clientSecret } = this.#options;
    const uri = target.targetUrl;
    try {
      const response = await fetch(uri, {
        method: 'POST',
        body: rawBody,
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          'x-hubspot-request-timestamp': timestamp,
          'x-hubspot-signature-v3': signV3({
            method: 'POST',
            uri,
            rawBody,
            timestamp,
            clientSecret,
          }),
        },
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(timeoutMs)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }
}
