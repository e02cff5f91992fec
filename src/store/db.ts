import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely';
import type {
  Action,
  AskKind,
  Assessment,
  Level,
  Override,
  SignalId,
  Verdict,
} from '../action/assessment.ts';
import type { ReplayFigures } from '../risk/backtest/replay-figures.ts';
import type { Model } from '../risk/model.ts';
import type { Activity, ActivityType, Customer, CustomerKind, Owner } from '../timeline/records.ts';
import type { Language, Settings } from '../timeline/settings.ts';
import type { Guide } from './guide.ts';

/** JSON goes in as text (`jsonText`) and comes out parsed, on both databases alike. */
type Json<T extends object | null> = JSONColumnType<T, string, string>;

/** How far each of the two walks through a type came: the list from the lowest id up, the search from the highest down. */
export type Walks = {
  /** The highest id that the list came to; null where its order or its cursors are not those of ids. */
  listedTo: string | null;
  /** The search read all from the first of these ids down to the second; null before it began. */
  searchedFrom: string | null;
  searchedTo: string | null;
  /** Of what was read, how many had a text (e-mails only). */
  texts: number;
};

/** A row of each table. Every key begins with the portal (but in `used_states` and `feed_cursors`); times are epoch milliseconds. */
export type Tables = {
  portals: {
    portal_id: string;
    time_zone: string;
    currency: string;
    ui_domain: string | null;
    settings: Json<Partial<Settings>>;
    schema_hash: string | null;
    synced_at: number | null;
    /** Model and program that everyone was last judged by. */
    assessed_by: string | null;
    /** How values that were offered to the CRM were put into words: language and time zone. */
    written_format: string | null;
    /** What the hashes of erased records are keyed with, and how often somebody was erased. */
    erasure_keys: Generated<string[]>;
    erasures: Generated<number>;
    /** How far the admin is with the first steps; null: not begun. */
    guide: ColumnType<Guide | null, string | undefined, string>;
  };
  /** Calls to the CRM by day (days since 1970-01-01, UTC); `repeated` are those of them that were tried again. */
  call_counts: {
    portal_id: string;
    day: number;
    general: number;
    search: number;
    repeated: number;
  };
  owners: {
    portal_id: string;
    id: string;
    data: Json<Owner>;
    /** In which they last looked at a panel of ours; null: never seen. */
    language: ColumnType<Language | null, Language | undefined, Language>;
  };
  /** What each owner was told last; `owner_id` '' stands for those whom nobody is told of. */
  digests: {
    portal_id: string;
    owner_id: string;
    /** The portal's day that it was last made for; '' where it is to be made anew. */
    day: string;
    /** From when (excluded) to when changes were told. */
    since_at: number;
    until_at: number;
    /** How many had changed. */
    customers: number;
    /** What the task being made can be found again by; null where there is none. */
    subject: string | null;
    due_at: number | null;
    /** Somebody is making the task since then; null: nobody. */
    claimed_at: number | null;
    task_id: string | null;
    done_at: number | null;
    /** Why the CRM did not take the last one, in its words. */
    refused: string | null;
  };
  customers: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    data: Json<Customer>;
    hash: string;
    seen_run: number;
  };
  customer_aliases: { portal_id: string; kind: CustomerKind; old_id: string; id: string };
  memberships: { portal_id: string; contact_id: string; company_id: string };
  activities: {
    portal_id: string;
    type: ActivityType;
    id: string;
    at: number;
    data: Json<Activity>;
    hash: string;
    seen_run: number;
  };
  activity_links: {
    portal_id: string;
    /** A deal stands for its customers, where it alone says whose an activity is. */
    customer_kind: CustomerKind | 'deal';
    customer_id: string;
    type: ActivityType;
    id: string;
  };
  dirty_customers: { portal_id: string; kind: CustomerKind; id: string; mark: Generated<number> };
  sync_runs: {
    portal_id: string;
    run: number;
    started_at: number;
    finished_at: number | null;
  };
  sync_cursors: {
    portal_id: string;
    object_type: string;
    run: number;
    after: string | null;
    /** `listed`: every page is kept, and what is gone from the CRM is still to be forgotten. */
    state: 'reading' | 'listed' | 'done' | 'unreadable';
    read: number;
    changed: number;
    deleted: number;
    total: number | null;
    walks: JSONColumnType<Walks | null, string | null, string | null>;
  };
  skipped_records: {
    portal_id: string;
    object_type: string;
    id: string;
    reason: string;
    run: number;
  };
  assessments: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    risk: number | null;
    level: Level;
    next_change_at: number | null;
    assessed_at: number;
    level_changed_at: number;
    model_version: string;
    inputs_hash: string;
    data: Json<Assessment>;
    model_id: string | null;
    program: string | null;
    digest: string | null;
    refresh_at: number | null;
    /** The CRM was not offered these values yet. */
    to_write: Generated<boolean>;
  };
  /** What each assessed customer is filtered and sorted by, as its latest assessment found it. */
  customer_facts: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    owner_id: string | null;
    company_id: string | null;
    /** A company, or a contact of none: sums over these count each customer once. */
    counted: boolean;
    is_customer: boolean;
    stage: string | null;
    source: string | null;
    /** The record's own; `segment` is that or its company's. */
    own_segment: string | null;
    segment: string | null;
    product: string | null;
    since: number;
    value: number | null;
    purchases: number;
    last_purchase_at: number | null;
    last_touch_at: number | null;
    renewal_at: number | null;
    last_login_at: number | null;
    risk: number | null;
    level: Level;
    /** The signal that adds most to the risk, and all that add to it. */
    signal: SignalId | null;
    signals: SignalId[];
    action_id: string | null;
    action_how: Action['how'] | null;
    action_owner_id: string | null;
    action_due_at: number | null;
    /** Since when this very action has been suggested. */
    action_since: number | null;
    risk_after: number | null;
    /** How likely it answers, 0–1. */
    response: number | null;
    /** What acting may be expected to save. */
    saved: number | null;
    snoozed_until: number | null;
    let_go_at: number | null;
    /** When a suggested task was last made. */
    acted_at: number | null;
  };
  assessment_history: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    at: number;
    risk: number | null;
    level: Level;
    model_id: string | null;
    program: string | null;
    digest: string | null;
    inputs_hash: string | null;
  };
  /** When each counted customer was one; who came back has several. */
  customer_spells: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    nth: number;
    began_at: number;
    /** Where silence is the loss this may be still to come. */
    ended_at: number | null;
    /** Did the first purchase carry a discount? */
    discounted: boolean | null;
  };
  /** Points of the history at which the level became another. */
  level_changes: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    at: number;
    was: Level;
    level: Level;
    was_risk: number | null;
    risk: number | null;
  };
  /** All customers as the manager's pages count them, column by column, as they were packed last. */
  book_columns: {
    portal_id: string;
    name: string;
    rows: number;
    packed: Uint8Array;
    /** Another one with each packing. */
    version: Generated<string>;
  };
  /** Those of whom the packed columns no longer tell the truth, once for each time. */
  touched_customers: {
    portal_id: string;
    mark: Generated<number>;
    kind: CustomerKind;
    id: string;
  };
  /** The latest replay of the portal's past: its figures, and the report without names. */
  past_replays: {
    portal_id: string;
    made_at: number;
    figures: Json<ReplayFigures>;
    /** Null once somebody in it was erased. */
    packed: Uint8Array | null;
  };
  /** Who wants their past replayed; gone once it is. */
  replay_wishes: {
    portal_id: string;
    /** When a worker may take it; while one has it, when that counts as dead. Null: it was tried in vain. */
    due_at: number | null;
    claim: string | null;
    /** When somebody asked for it; null of those that an earlier program noted. */
    asked_at: number | null;
    tries: Generated<number>;
    /** How much of it is done, 0 to 1. */
    share: Generated<number>;
  };
  assessment_inputs: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    hash: string;
    people: Json<string[]>;
    packed: Uint8Array;
  };
  models: {
    portal_id: string;
    id: string;
    version: string;
    program: string | null;
    fitted_at: number;
    data: Json<Model>;
  };
  writebacks: {
    portal_id: string;
    kind: CustomerKind;
    id: string;
    hash: string | null;
    format: string | null;
    assessed_at: number | null;
    written_at: number | null;
    refused_reason: string | null;
    refused_at: number | null;
    retry_at: number | null;
    refusals: number;
    /** The CRM's time of our last write: a record changed at this very moment was changed by us. */
    echo_at: number | null;
  };
  overrides: {
    portal_id: string;
    id: string;
    kind: CustomerKind;
    customer_id: string;
    at: number;
    undone_at: number | null;
    data: Json<Override>;
  };
  /** The ledger as it stands: what each assessed customer still waits for, and our promises to them. */
  open_asks: {
    portal_id: string;
    kind: CustomerKind;
    customer_id: string;
    record_type: ActivityType;
    record_id: string;
    ask: AskKind;
    at: number;
    due_at: number;
    sentence: string;
    contact_id: string | null;
    owner_id: string | null;
    risk: number | null;
    level: Level;
    value: number | null;
    /** Nobody came back to it for so long that an answer would be odd. */
    lapsed: Generated<boolean>;
    /** When it was first seen on anybody's card; 0 where nobody noted it. */
    seen_at: Generated<number>;
  };
  /** Each open ask once, put together from the rows of all who have it. */
  told_asks: {
    portal_id: string;
    record_type: ActivityType;
    record_id: string;
    ask: AskKind;
    at: number;
    due_at: number;
    kind: CustomerKind;
    customer_id: string;
    contact_id: string | null;
    owner_id: string | null;
    lapsed: boolean;
    company_id: string | null;
    risk: number | null;
    value: number | null;
  };
  /** What people said of found requests: the sentence with their verdict. */
  request_examples: {
    portal_id: string;
    override_id: string;
    ask: AskKind;
    kind: CustomerKind;
    customer_id: string;
    record_type: ActivityType;
    record_id: string;
    contact_id: string | null;
    language: string | null;
    sentence: string;
    verdict: Verdict;
    at: number;
  };
  actions_taken: {
    portal_id: string;
    key: string;
    kind: CustomerKind;
    customer_id: string;
    action_id: string;
    task: Json<Record<string, string>>;
    claimed_at: number;
    task_id: string | null;
    /** Null while the task is being made, and again once it was taken back. */
    done_at: number | null;
    undone_at: number | null;
  };
  /** What lets us into a portal, sealed; paused once the CRM refuses it. */
  portal_tokens: {
    portal_id: string;
    key_id: string;
    sealed: string;
    /** When the access token ends. */
    expires_at: number;
    /** Who installed, as the CRM names them. */
    user_id: string | null;
    scopes: string;
    installed_at: number;
    paused_at: number | null;
    /** Somebody is refreshing, until then at most. */
    claimed_until: number | null;
  };
  /** Records that the CRM said may have changed, to be read anew; `mark` tells a later word from an earlier one. */
  changed_records: {
    portal_id: string;
    object_type: string;
    id: string;
    noticed_at: number;
    mark: Generated<number>;
  };
  /** When each portal's next turn is due: the truth that the queue is filled from. */
  portal_turns: {
    portal_id: string;
    wake_at: number;
    /** When the whole portal is to be listed again, and when searched for changes. */
    sweep_at: number;
    poll_at: number;
    /** Turns that failed in a row, and how the last one did. */
    failures: Generated<number>;
    problem: string | null;
    /** The feed was asked to tell of this portal. */
    subscribed: Generated<boolean>;
  };
  /** Customers and deals that the CRM no longer had, for a day. */
  gone_records: { portal_id: string; object_type: string; id: string; gone_at: number };
  poll_watermarks: {
    portal_id: string;
    object_type: string;
    watermark: number;
    seen: Json<{ id: string; at: number }[]>;
  };
  /** Saves of settings, with what stood before; `mark` tells their order. */
  settings_changes: {
    portal_id: string;
    key: string;
    at: number;
    changed_by: string | null;
    before: Json<Partial<Settings>>;
    after: Json<Partial<Settings>>;
    undone_at: number | null;
    mark: Generated<number>;
  };
  /** Who did what, never changed; no names, no words. */
  audit: {
    portal_id: string;
    mark: Generated<number>;
    at: number;
    who: string;
    what: string;
    about: string | null;
  };
  /** People erased, and activities that lost their words with them, as keyed hashes. */
  erased_records: { portal_id: string; hash: string; at: number };
  /** Portals that were left: what is kept of them is erased after the grace in their settings. */
  portal_ends: { portal_id: string; ended_at: number; erasing: Generated<boolean> };
  /** Feeds that tell of all portals at once. */
  feed_cursors: {
    feed: string;
    position: string | null;
    read_at: number | null;
    claimed_until: number | null;
    /** When somebody last had a panel open, in any portal; within five minutes. */
    at_work_at: Generated<number | null>;
  };
  /** Of installations under way, before any portal is known. */
  used_states: { state: string; expires_at: number };
};

/** The database, or a transaction of it: each store function takes either. */
export type Db = Kysely<Tables>;
