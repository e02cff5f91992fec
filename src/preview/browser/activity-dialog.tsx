import { useState } from 'react';
import type { FormEvent } from 'react';

import type {
  NewActivity,
  PreviewBoot,
  RecordKind,
  RecordView,
  RelatedRecord,
} from '../preview-api.ts';
import { callServer } from './call-server.ts';
import { DialogShell } from './components/overlay.tsx';

export type Draft = {
  type: NewActivity['type'];
  subject: string;
  body: string;
  direction?: 'in' | 'out';
  /** Opened by "send", not by "log": the words differ, the record is the same. */
  sending?: boolean;
  /** Id of the contact it is for, where the panel says so. */
  to?: string;
  /** Due or start, epoch milliseconds. */
  at?: number;
};

type Props = {
  draft: Draft;
  boot: PreviewBoot;
  view: RecordView | null;
  kind: RecordKind;
  id: string;
  /** Who writes it. */
  userId: string;
  close(): void;
  onDone(message: string): void;
};

const titles: Record<Draft['type'], string> = {
  email: 'Log e-mail',
  note: 'Add note',
  task: 'Add task',
  meeting: 'Schedule meeting',
  call: 'Log call',
};
const done: Record<Draft['type'], string> = {
  email: 'The e-mail is on the record. Sync to see what it changes.',
  note: 'The note is on the record.',
  task: 'The task is in the CRM.',
  meeting: 'The meeting is in the CRM.',
  call: 'The call is on the record. Sync to see what it changes.',
};

/** The dialog that writes an e-mail, call, note, task or meeting into the portal. */
export function ActivityDialog(props: Props) {
  const { draft, view, kind, userId } = props;
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const [direction, setDirection] = useState(draft.direction ?? 'out');
  const [connected, setConnected] = useState(true);
  const people =
    kind === 'contact' ? [] : (view?.related ?? []).filter((one) => one.kind === 'contact');
  const [contact, setContact] = useState(
    (people.find((one) => one.id === draft.to) ?? greeted(people, draft.body))?.id ?? '',
  );
  const [at, setAt] = useState(new Date(draft.at ?? props.boot.now).toISOString().slice(0, 16));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function activity(): NewActivity {
    const when = Date.parse(`${at}Z`);
    if (draft.type === 'email')
      return { type: 'email', direction, subject, body, contact: contact || null };
    if (draft.type === 'call') return { type: 'call', direction, body, connected };
    if (draft.type === 'task') return { type: 'task', subject, body, dueAt: when };
    if (draft.type === 'meeting') return { type: 'meeting', subject, body, startAt: when };
    return { type: 'note', body };
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await callServer('activity', { kind, id: props.id, userId, activity: activity() });
      props.onDone(done[draft.type]);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  }
  const hasSubject = draft.type === 'email' || draft.type === 'task' || draft.type === 'meeting';
  const hasDirection = (draft.type === 'email' && !draft.sending) || draft.type === 'call';
  const title = draft.type === 'email' && draft.sending ? 'Send e-mail' : titles[draft.type];
  return (
    <DialogShell shape="modal" title={title} width="lg" close={props.close}>
      <form className="hs-form pv-composer" onSubmit={(event) => void save(event)}>
        {draft.type === 'email' && draft.sending ? (
          <p className="hs-text-microcopy">
            The preview sends nothing: it puts the e-mail on the record, as the CRM does after
            sending.
          </p>
        ) : null}
        {hasDirection ? (
          <label>
            Direction
            <select
              className="hs-input"
              value={direction}
              onChange={(event) => setDirection(event.target.value as 'in' | 'out')}
            >
              <option value="out">From us to the customer</option>
              <option value="in">From the customer to us</option>
            </select>
          </label>
        ) : null}
        {draft.type === 'email' && people.length > 0 ? (
          <label>
            Person
            <select
              className="hs-input"
              value={contact}
              onChange={(event) => setContact(event.target.value)}
            >
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {hasSubject ? (
          <label>
            {draft.type === 'email' ? 'Subject' : 'Title'}
            <input
              className="hs-input"
              value={subject}
              required={draft.type !== 'email'}
              onChange={(event) => setSubject(event.target.value)}
            />
          </label>
        ) : null}
        {draft.type === 'task' || draft.type === 'meeting' ? (
          <label>
            {draft.type === 'task' ? 'Due (UTC)' : 'Start (UTC)'}
            <input
              className="hs-input"
              type="datetime-local"
              value={at}
              required
              onChange={(event) => setAt(event.target.value)}
            />
          </label>
        ) : null}
        {draft.type === 'call' ? (
          <label className="pv-check">
            <input
              type="checkbox"
              checked={connected}
              onChange={(event) => setConnected(event.target.checked)}
            />
            We spoke with each other
          </label>
        ) : null}
        <label>
          {draft.type === 'task' ? 'Notes' : 'Text'}
          <textarea
            className="hs-input"
            rows={10}
            value={body}
            required={draft.type === 'email' || draft.type === 'note'}
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
        {problem ? (
          <div className="hs-alert hs-alert-error" role="alert">
            {problem}
          </div>
        ) : null}
        <div className="hs-button-row">
          <button type="submit" className="hs-button hs-button-primary" disabled={busy}>
            {busy ? 'Saving…' : draft.sending ? 'Send' : 'Save'}
          </button>
          <button type="button" className="hs-button hs-button-secondary" onClick={props.close}>
            Cancel
          </button>
        </div>
      </form>
    </DialogShell>
  );
}

/** The person whom the draft's first line names, else the first. */
function greeted(people: RelatedRecord[], body: string): RelatedRecord | undefined {
  const [greeting = ''] = body.split('\n');
  const isNamed = (person: RelatedRecord) =>
    person.name.split(' ').some((part) => part !== '' && greeting.includes(part));
  return people.find(isNamed) ?? people[0];
}
