import {
  Alert,
  Button,
  DateInput,
  Dropdown,
  EmptyState,
  LoadingButton,
  Modal,
  Select,
  StatusTag,
  TextArea,
} from '@hubspot/ui-extensions';
import { CrmActionButton, CrmActionLink } from '@hubspot/ui-extensions/crm';
import { describe, expect, it, vi } from 'vitest';
import { openCard, written } from './open-card.tsx';
import { sampleCard } from './sample-card.ts';

const customer = { kind: 'contact', id: '123' };
const ready = { status: 'ok' as const, card: sampleCard() };

type Opened = Awaited<ReturnType<typeof openCard>>;

async function openReady(post?: Parameters<typeof openCard>[0]['post']): Promise<Opened> {
  const card = await openCard({ card: ready, ...(post ? { post } : {}) });
  await card.waitFor(() => card.find(LoadingButton, { variant: 'primary' }));
  return card;
}

const button = (card: Opened, text: string) => card.find(Button, (node) => node.text === text);
const modal = (card: Opened) => {
  const { overlay } = button(card, 'This is wrong').props;
  return overlay!.find(Modal);
};

/** One entry of what was said and done. */
const entry = (id: string, change = {}) => ({
  id,
  at: '2026-11-20T09:00:00Z',
  text: `Said ${id}`,
  by: 'Eva',
  undo: null,
  undoneAt: null,
  record: null,
  ...change,
});

describe('pressing the action', () => {
  it('makes the task once and leads to it', async () => {
    const card = await openReady(() => ({ status: 200, body: { taskId: '555' } }));
    const primary = card.find(LoadingButton, { variant: 'primary' });
    expect(primary.text).toBe('Create the task');
    primary.trigger('onClick');
    primary.trigger('onClick');
    await card.waitFor(() => card.find(CrmActionLink, (link) => link.text === 'Open the task'));
    expect(card.posts()).toHaveLength(1);
    expect(card.posts()[0]!.url.pathname).toBe('/api/card/act');
    expect(card.posts()[0]!.body).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      customer,
      action: 'unanswered-request:call',
    });
    expect(card.alerts()).toEqual([{ type: 'success', message: 'Task created' }]);
    const link = card.find(CrmActionLink, (node) => node.text === 'Open the task');
    expect(link.props.actionContext).toEqual({
      objectTypeId: '0-1',
      objectId: 123,
      engagementId: 555,
    });
    expect(card.maybeFind(LoadingButton, (node) => node.text === 'Create the task')).toBeNull();
  });

  it('keeps its key over a failed press, so that a second press can’t do it twice', async () => {
    let attempts = 0;
    const card = await openReady(() =>
      ++attempts === 1 ? 'no answer' : { status: 200, body: { taskId: '555' } },
    );
    card.find(LoadingButton, { variant: 'primary' }).trigger('onClick');
    await card.waitFor(() => expect(card.alerts()).toHaveLength(1));
    expect(card.alerts()[0]).toMatchObject({ type: 'danger', title: 'Not saved' });
    await card.waitFor(() => card.find(LoadingButton, { variant: 'primary', loading: false }));
    card.find(LoadingButton, { variant: 'primary' }).trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(2));
    const [first, second] = card.posts();
    expect(second!.body['key']).toBe(first!.body['key']);
  });

  it('says what the backend says when it refuses, and shows what is true now', async () => {
    const message = 'This suggestion is out of date.';
    const card = await openReady(() => ({
      status: 409,
      body: { status: 'error', code: 'x', message },
    }));
    card.replies.card = { status: 'ok', card: sampleCard({ action: null, level: 'steady' }) };
    card.find(LoadingButton, { variant: 'primary' }).trigger('onClick');
    await card.waitFor(() => expect(card.texts()).toContain('Nothing needs doing now.'));
    expect(card.alerts()).toEqual([{ type: 'danger', title: 'Not saved', message }]);
  });
});

const idle = (change: Parameters<typeof sampleCard>[0]) =>
  openCard({
    card: { status: 'ok', card: sampleCard({ action: null, alternatives: [], ...change }) },
    post: () => ({ status: 200, body: { status: 'ok' } }),
  });

describe('where nothing is suggested', () => {
  it('says until when the customer rests, also at high risk', async () => {
    const rest = 'Rests until Nov 29, 2026: “Call …” was taken up on Nov 22, 2026.';
    const card = await idle({ rest });
    await card.waitFor(() => expect(card.texts()).toContain(rest));
    expect(card.texts()).not.toContain('Nothing needs doing now.');
  });

  it('says that the customer was let go, and takes it back', async () => {
    const text = 'Let go by Eva on Nov 20, 2026: Not a good fit';
    const card = await idle({
      override: { id: 'let-go-1', text, until: null, by: 'Eva' },
      rest: 'Rests',
    });
    await card.waitFor(() => button(card, 'Undo'));
    expect(card.texts()).toContain(text);
    expect(card.texts()).not.toContain('Rests');
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.url.pathname).toBe('/api/card/undo');
    expect(card.posts()[0]!.body).toMatchObject({ customer, override: 'let-go-1' });
  });
});

describe('contesting the assessment', () => {
  it.each([
    ['Answered by phone', 'answered'],
    ['Answered elsewhere', 'answered_elsewhere'],
    ['Not a request', 'not_a_request'],
  ])('%s closes the request, reads the card again and can be undone', async (label, kind) => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-1' } }));
    card.replies.card = {
      status: 'ok',
      card: sampleCard({ requests: [], risk: 41, level: 'watch' }),
    };
    button(card, label).trigger('onClick');
    await card.waitFor(() => card.find(StatusTag, { variant: 'info' }));
    expect(card.posts()[0]!.url.pathname).toBe('/api/card/feedback');
    expect(card.posts()[0]!.body).toEqual({
      key: expect.any(String),
      customer,
      kind,
      request: 'email:9001:quote_request',
    });
    await card.waitFor(() => expect(card.mocks.actions.refreshObjectProperties.callCount).toBe(1));

    card.replies.card = ready;
    await card.waitFor(() => button(card, 'Undo'));
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
    expect(card.posts()[1]!.url.pathname).toBe('/api/card/undo');
    expect(card.posts()[1]!.body).toEqual({ customer, override: 'override-1', language: 'en' });
    expect(card.alerts().map((alert) => alert.message)).toEqual(['Saved', 'Undone']);
    expect(card.maybeFind(Button, (node) => node.text === 'Undo')).toBeNull();
  });

  it('opens the host’s own composer to the asker, with the frame of the answer in it', async () => {
    const card = await openReady();
    const reply = card.find(CrmActionButton, (node) => node.text === 'Reply');
    expect(reply.props).toMatchObject({
      actionType: 'SEND_EMAIL',
      actionContext: {
        objectTypeId: '0-1',
        objectId: 123,
        initialEmailSubject: 'Your quote',
        initialEmailBody: 'Dear Anna,',
      },
    });
    expect(card.texts()).toContain('For Péter Nagy to answer');
  });

  it('lists our promises apart, to whom they were made, and closes one by itself', async () => {
    const [request] = sampleCard().requests;
    const promise = {
      ...request!,
      id: 'email:9002:promise',
      kind: 'promise',
      kindLabel: 'Promise',
      sentence: 'I will send the drawing.',
      asker: 'Ben Ito',
    };
    const given = sampleCard({ requests: [], promises: [promise] });
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => button(card, 'Done'));
    expect(card.texts()).toContain('1 promise of ours is open');
    expect(card.texts()).toContain('To Ben Ito · For Péter Nagy to answer');
    expect(card.maybeFind(Button, (node) => node.text === 'Not a request')).toBeNull();
    button(card, 'Done').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toMatchObject({
      kind: 'answered_elsewhere',
      request: 'email:9002:promise',
    });
  });

  it('snoozes for the chosen days', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-2' } }));
    const choices = card.findAll(Dropdown.ButtonItem);
    expect(choices.map((choice) => choice.text)).toEqual([
      '7 days',
      '14 days',
      '30 days',
      '90 days',
      'Until a day…',
    ]);
    choices[1]!.trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toEqual({
      key: expect.any(String),
      customer,
      kind: 'snooze',
      days: 14,
    });
  });

  it('snoozes until a day, and asks for one where none was chosen', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-5' } }));
    const snooze = () =>
      card.find(Dropdown.ButtonItem, (node) => node.text === 'Until a day…').props.overlay!;
    const send = () => snooze().find(LoadingButton, { variant: 'primary' });
    const input = () => snooze().find(DateInput);
    send().trigger('onClick');
    await card.waitFor(() => expect(input().props.error).toBe(true));
    expect(input().props.validationMessage).toBe('Choose a day from tomorrow to a year from now.');
    expect(card.posts()).toHaveLength(0);
    input().trigger('onChange', { year: 2026, month: 11, date: 3 } as never);
    await card.waitFor(() => expect(input().props.error).toBe(false));
    send().trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toMatchObject({ kind: 'snooze', until: '2026-12-03' });
    await card.waitFor(() => expect(card.mocks.actions.closeOverlay.callCount).toBe(1));
  });

  it('says what a press did to the risk, when and why, and what taking it back did', async () => {
    const said = {
      id: 'override-6',
      at: '2026-11-22T09:00:00Z',
      text: 'Quote (Nov 17, 2026): answered by phone',
      by: 'Eva',
      undo: { kind: 'contact' as const, id: '123' },
      undoneAt: null,
      record: null,
    };
    const card = await openReady(() => ({ status: 200, body: { override: 'override-6' } }));
    const after = sampleCard({ requests: [], risk: 41, level: 'watch', said: [said] });
    card.replies.card = { status: 'ok', card: after };
    button(card, 'Answered by phone').trigger('onClick');
    const what = 'Quote (Nov 17, 2026): answered by phone';
    await card.waitFor(() => expect(card.texts()).toContain(`Risk 78 → 41: ${what}, Nov 22, 2026`));
    const taken = { ...said, undo: null, undoneAt: '2026-11-22T09:05:00Z' };
    card.replies.card = { status: 'ok', card: sampleCard({ said: [taken] }) };
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() =>
      expect(card.texts()).toContain(`Risk 41 → 78: Taken back: ${what}, Nov 22, 2026`),
    );
    expect(card.maybeFind(Button, (node) => node.text === 'Undo')).toBeNull();
    expect(card.texts()).toContain('Taken back Nov 22, 2026');
  });

  it('says that the risk stays where it does', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-7' } }));
    const said = {
      id: 'override-7',
      at: '2026-11-22T09:00:00Z',
      text: 'Suggestions paused until Nov 29, 2026',
      by: null,
      undo: { kind: 'contact' as const, id: '123' },
      undoneAt: null,
      record: null,
    };
    card.replies.card = { status: 'ok', card: sampleCard({ said: [said] }) };
    card.findAll(Dropdown.ButtonItem)[0]!.trigger('onClick');
    await card.waitFor(() =>
      expect(card.texts()).toContain(
        'Risk stays at 78: Suggestions paused until Nov 29, 2026, Nov 22, 2026',
      ),
    );
  });

  it('takes the word for what was done without us', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-8' } }));
    button(card, 'Already done').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toEqual({
      key: expect.any(String),
      customer,
      kind: 'done',
      action: 'unanswered-request:call',
    });
  });

  it('takes a task back by the press that made it, and then leads to it no more', async () => {
    const record = { objectTypeId: '0-27', id: '555' };
    const task = entry('task-press', { by: null, record, undo: customer });
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ said: [task] }) } });
    await card.waitFor(() => button(card, 'Undo'));
    const link = () => card.maybeFind(CrmActionLink, (node) => node.text === 'Open the task');
    expect(link()).not.toBeNull();
    const taken = { ...task, undo: null, undoneAt: '2026-11-22T09:05:00Z' };
    card.replies.card = { status: 'ok', card: sampleCard({ said: [taken] }) };
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toEqual({ customer, override: 'task-press', language: 'en' });
    await card.waitFor(() => expect(card.texts()).toContain('Taken back Nov 22, 2026'));
    expect(link()).toBeNull();
  });

  it('lists what was said and done, who and when, the task to open, and takes back on the card it was said on', async () => {
    const on = { kind: 'company' as const, id: '10' };
    const said = [
      entry('of-the-company', { undo: on }),
      entry('task', { by: null, record: { objectTypeId: '0-27', id: '555' } }),
      ...Array.from({ length: 30 }, (_, index) => entry(`old-${index}`)),
    ];
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ said }) } });
    await card.waitFor(() => button(card, 'Undo'));
    expect(card.readable()).toContain('32 things said and done');
    expect(card.texts()).toContain('Nov 20, 2026 · Eva');
    expect(card.texts()).not.toContain('Said old-3');
    expect(card.find(CrmActionLink, (node) => node.text === 'Open the task')).toBeTruthy();
    button(card, 'Show 10 more').trigger('onClick');
    await card.waitFor(() => expect(card.texts()).toContain('Said old-3'));
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toEqual({
      customer: on,
      override: 'of-the-company',
      language: 'en',
    });
  });

  it('shows what a colleague has said, until when, and how to undo it', async () => {
    const override = {
      id: 'override-3',
      text: 'Snoozed by Eva until 1 December',
      until: '2026-12-01T12:00:00Z',
      by: 'Eva',
    };
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ override }) } });
    await card.waitFor(() => button(card, 'Undo'));
    expect(card.texts()).toContain('Snoozed by Eva until 1 December');
    button(card, 'Undo').trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toEqual({ customer, override: 'override-3', language: 'en' });
  });

  it('asks what is wrong, sends it with its days and closes', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-4' } }));
    const send = () => modal(card).find(LoadingButton);
    send().trigger('onClick');
    await card.waitFor(() =>
      expect(modal(card).find(Select, { name: 'reason' }).props.validationMessage).toBe(
        'Choose a reason.',
      ),
    );
    expect(card.posts()).toHaveLength(0);

    modal(card)
      .find(Select, { name: 'reason' })
      .trigger('onChange', 'spoke_by_phone' as never);
    modal(card)
      .find(TextArea)
      .trigger('onInput', 'On Tuesday ' as never);
    modal(card)
      .find(Select, { name: 'days' })
      .trigger('onChange', 30 as never);
    await card.waitFor(() =>
      expect(modal(card).find(Select, { name: 'days' }).props.value).toBe(30),
    );
    send().trigger('onClick');
    await card.waitFor(() =>
      expect(card.mocks.actions.closeOverlay.calls).toEqual([['warmline-wrong']]),
    );
    expect(card.posts()[0]!.body).toEqual({
      key: expect.any(String),
      customer,
      kind: 'wrong',
      reason: 'spoke_by_phone',
      note: 'On Tuesday',
      days: 30,
    });
    expect(modal(card).find(TextArea).props.value).toBe('');
  });

  it('wants words for something else, and stays open when it isn’t saved', async () => {
    const card = await openReady(() => 'no answer');
    modal(card)
      .find(Select, { name: 'reason' })
      .trigger('onChange', 'other' as never);
    await card.waitFor(() =>
      expect(modal(card).find(Select, { name: 'reason' }).props.value).toBe('other'),
    );
    modal(card).find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(modal(card).find(TextArea).props.error).toBe(true));
    expect(card.posts()).toHaveLength(0);

    modal(card)
      .find(TextArea)
      .trigger('onInput', 'Two contacts share this address' as never);
    await card.waitFor(() => expect(modal(card).find(TextArea).props.error).toBe(false));
    modal(card).find(LoadingButton).trigger('onClick');
    await card.waitFor(() => expect(card.alerts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toMatchObject({
      reason: 'other',
      note: 'Two contacts share this address',
    });
    expect(card.mocks.actions.closeOverlay.callCount).toBe(0);
    expect(modal(card).find(TextArea).props.value).toBe('Two contacts share this address');
  });
});

describe('reading again', () => {
  it('comes back from an unreachable backend and from a record not read yet', async () => {
    const card = await openCard({ card: 'no answer' });
    await card.waitFor(() => card.find(Alert));
    card.replies.card = { status: 'not_ready', message: 'Soon.' };
    card.find(LoadingButton).trigger('onClick');
    await card.waitFor(() => card.find(EmptyState));
    card.replies.card = ready;
    card.find(LoadingButton).trigger('onClick');
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
  });

  it('keeps the card it has when a later reading fails, and says how old it is', async () => {
    const card = await openReady(() => ({ status: 200, body: { override: 'override-5' } }));
    card.replies.card = 'no answer';
    card.findAll(Dropdown.ButtonItem)[0]!.trigger('onClick');
    await card.waitFor(() =>
      expect(card.texts()).toContain('Could not be refreshed. As of Nov 21, 2026.'),
    );
    expect(card.find(StatusTag).text).toBe('Risk 78 of 100 · High');
  });

  it('reads again when the record’s own figures change, as by a press in the other card', async () => {
    const card = await openCard({ card: ready, properties: written });
    await card.waitFor(() => card.find(LoadingButton, { variant: 'primary' }));
    expect(card.calls).toHaveLength(1);
    card.properties.warmline_risk_score = '41';
    // Any new drawing will do: the stand-in for the host's hook draws nothing by itself.
    card.findAll(Dropdown.ButtonItem)[0]!.trigger('onClick');
    await vi.waitFor(() =>
      expect(card.calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'GET']),
    );
  });
});
