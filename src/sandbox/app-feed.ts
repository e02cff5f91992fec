import type { Faults } from './faults.ts';
import type { FeedEvent } from './feed-events.ts';
import { PushWebhooks } from './push-webhooks.ts';
import { WebhooksJournal } from './webhooks-journal.ts';
import type { WebhooksJournalOptions } from './webhooks-journal.ts';

/** What an app is told of all portals that installed it: a journal to read, and webhooks pushed to it. */
export class AppFeed {
  readonly appId = 900_001;
  readonly journal: WebhooksJournal;
  readonly push: PushWebhooks;
  /** Portals that took part, and whether the app is still there. */
  readonly #portals = new Map<number, () => boolean>();

  constructor(
    options: WebhooksJournalOptions & {
      clientSecret: string;
      /** Waits of late and repeated webhooks; replaced in tests that have their own clock. */
      wait?: (ms: number) => Promise<void>;
    },
  ) {
    this.journal = new WebhooksJournal(options);
    this.push = new PushWebhooks({ ...options, appId: this.appId });
  }

  /** A portal that tells this app of its changes. */
  join(portalId: number, isInstalled: () => boolean): void {
    this.#portals.set(portalId, isInstalled);
  }

  isInstalled(portalId: number): boolean {
    return this.#portals.get(portalId)?.() === true;
  }

  /** Tells of what one call changed. An app that was taken off is told nothing, but that it was. */
  publish(portalId: number, events: readonly FeedEvent[], faults: Faults): void {
    const told = this.isInstalled(portalId)
      ? events
      : events.filter(({ action }) => action === 'APP_UNINSTALL');
    if (told.length === 0) return;
    this.journal.publish(portalId, told, faults);
    this.push.publish(portalId, told, faults);
  }
}
