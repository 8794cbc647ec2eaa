import { startApp, type TestApp } from '../../../../test/harness';
import { calendarIn, textOf } from '../../../../test/letters';
import { soon } from '../../../../test/soon';
import { startSmtpStub } from '../../../../test/stubs/smtp.stub';
import { inDays, openHouse, type OpenHouse, Visitor, zone } from '../../../../test/visitors';
import { momentOf, wallOf } from '../../../kernel/time-zones';

describe('asking to see a home', () => {
  let app: TestApp;
  let house: OpenHouse;
  let smtp: Awaited<ReturnType<typeof startSmtpStub>>;
  beforeEach(async () => {
    smtp = await startSmtpStub();
    app = await startApp({ SMTP_URL: smtp.url });
    house = await openHouse(app);
  });
  afterEach(async () => {
    await app.stop();
    smtp.close();
  });

  const ask = async (tour: Record<string, unknown>, more: Record<string, unknown> = {}, language = 'en') => {
    const visitor = await Visitor.of(app, house.botId, { qr_code: 'sign-7', language });
    return visitor.leaveContact({ email: 'maya@example.com', tour, ...more });
  };
  const tourOf = async (tour: Record<string, unknown> = {}) => {
    const { body } = await ask({ preferred_times: [inDays(3, 14), inDays(4, 10)], ...tour });
    return (body as unknown as { tour_id: string }).tour_id;
  };
  const act = (tourId: string, verb: string, body: Record<string, unknown> = {}) =>
    house.owner.post(`/api/tours/${tourId}/${verb}`, body);

  /** The mails to somebody, once there are `count`; they are sent by jobs. */
  const mailsTo = (address: string, count: number): Promise<string[]> =>
    soon(
      () => smtp.mails.filter(({ to }) => to.includes(address)).map(({ data }) => data),
      (found) => found.length >= count,
    );

  it('keeps the times as moments by the clocks at the home, with the sign that brought the visitor', async () => {
    const times = [inDays(3, 14), inDays(4, 10)];
    const left = await ask({ preferred_times: times, note: 'With a stroller' });
    expect(left.status).toBe(201);
    const { body } = await house.owner.get('/api/tours');
    expect(body).toMatchObject([
      {
        lead_id: left.body.lead_id,
        lead_name: 'Maya Ortiz',
        property_id: house.propertyId,
        property_address: expect.stringContaining('12 Example Court'),
        qr_code: 'sign-7',
        with: 'listing_agent',
        needs_agreement: false,
        time_zone: zone,
        note: 'With a stroller',
        status: 'requested',
        starts_at: null,
      },
    ]);
    expect(body[0].preferred_times.map((time: string) => wallOf(new Date(time), zone))).toEqual(times);
    expect((await (await app.signUp()).get(`/api/tours/${body[0].tour_id}`)).status).toBe(404);
  });

  it('refuses times that are gone, far off, none or skipped by the clocks, and homes that nobody talks about', async () => {
    const skipped = Array.from({ length: 365 }, (_, day) => `${inDays(day + 1, 2).slice(0, 10)}T02:30`).find(
      (wall) => wallOf(new Date(momentOf(wall, zone)), zone) !== wall,
    )!;
    for (const preferred_times of [
      [skipped],
      ['2020-01-01T10:00'],
      ['2999-01-01T10:00'],
      ['2027-02-30T10:00'],
      ['soon'],
      [],
    ]) {
      const { status, body } = await ask({ preferred_times });
      expect([preferred_times, status, body.details[0]?.field]).toEqual([
        preferred_times,
        400,
        'tour.preferred_times',
      ]);
    }
    const bot = await house.owner.post('/api/chatbots', { name: 'General' });
    const visitor = await Visitor.of(app, bot.body.chatbot.bot_id);
    const general = await visitor.leaveContact({
      email: 'x@example.com',
      tour: { preferred_times: [inDays(2, 9)] },
    });
    expect([general.status, general.body.details[0]?.field]).toEqual([400, 'tour']);
    expect((await house.owner.get('/api/leads')).body).toEqual([]);
  });

  it('puts one calendar entry on both sides, moves it and takes it out again', async () => {
    const tourId = await tourOf();
    const startsAt = `${new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 17)}00Z`;
    const moved = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
    await mailsTo('maya@example.com', 1);
    expect((await act(tourId, 'confirm', { starts_at: startsAt, minutes: 45 })).body.status).toBe(
      'confirmed',
    );
    await mailsTo('maya@example.com', 2);
    await act(tourId, 'confirm', { starts_at: moved });
    await mailsTo('maya@example.com', 3);
    await act(tourId, 'cancel', { agent_note: 'The seller is away.' });
    const [requested, ...entries] = await mailsTo('maya@example.com', 4);
    expect(requested).not.toContain('text/calendar');
    const [confirm, move, cancel] = entries.map(calendarIn);
    const stamp = (moment: string) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
    for (const [entry, method, sequence, start] of [
      [confirm, 'REQUEST', 1, startsAt],
      [move, 'REQUEST', 2, moved],
      [cancel, 'CANCEL', 3, moved],
    ] as const) {
      expect(entry).toContain(`METHOD:${method}\r\n`);
      expect(entry).toContain(`UID:${tourId}@localhost\r\n`);
      expect(entry).toContain(`SEQUENCE:${sequence}\r\n`);
      expect(entry).toContain(`DTSTART:${stamp(start)}\r\n`);
      expect(entry).toContain('LOCATION:12 Example Court\\, Springfield\\, CA 94000\r\n');
    }
    expect(confirm).toContain(
      `DTEND:${stamp(new Date(Date.parse(startsAt) + 45 * 60_000).toISOString())}\r\n`,
    );
    expect(cancel).toContain('STATUS:CANCELLED\r\n');
    const agent = (await mailsTo(house.owner.email, 4)).map(calendarIn).filter(Boolean);
    expect(agent.map((entry) => /SEQUENCE:(\d)/.exec(entry)?.[1]).sort()).toEqual(['1', '2', '3']);
  });

  it('with an agent who works for the buyer takes place with a written agreement only', async () => {
    const startsAt = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString();
    let letters = 0;
    for (const companion of ['our_agent', 'own_agent']) {
      const tourId = await tourOf({ with: companion });
      const asked = (await mailsTo('maya@example.com', ++letters)).at(-1)!;
      expect(asked.replace(/=\r?\n/g, '')).toContain('needs a written agreement with you before the tour');
      const refused = await act(tourId, 'confirm', { starts_at: startsAt });
      expect([refused.status, refused.body.error]).toEqual([422, 'agreement_needed']);
      const agreed = await act(tourId, 'confirm', { starts_at: startsAt, agreement_signed: true });
      expect(agreed.body).toMatchObject({ status: 'confirmed', agreement_at: expect.any(String) });
      await mailsTo('maya@example.com', ++letters);
    }
    const openHouseTour = await tourOf({ with: 'open_house' });
    expect((await act(openHouseTour, 'confirm', { starts_at: startsAt })).status).toBe(200);
  });

  it('can be answered with another time or a no, and is settled then', async () => {
    const startsAt = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString();
    const tourId = await tourOf();
    expect((await act(tourId, 'propose', { starts_at: startsAt, agent_note: 'Later?' })).body).toMatchObject({
      status: 'proposed',
      agent_note: 'Later?',
    });
    expect((await act(tourId, 'decline')).body.status).toBe('declined');
    expect((await act(tourId, 'confirm', { starts_at: startsAt })).status).toBe(422);
    expect((await act(tourId, 'propose', { starts_at: '2020-01-01T10:00:00Z' })).status).toBe(400);
    expect((await house.owner.get('/api/tours?status=declined')).body).toHaveLength(1);
  });

  it('writes to the visitor in their language, with a way to stop all messages', async () => {
    await ask({ preferred_times: [inDays(3, 14)] }, { email: 'lucia@example.com' }, 'es');
    const [mail] = await mailsTo('lucia@example.com', 1);
    const text = textOf(mail!);
    expect(text).toContain('hemos recibido su deseo de ver');
    expect(text).toContain('/api/public/unsubscribe/');
  });

  it('of somebody who is erased is cancelled, taken out of the agent’s calendar, and names nobody', async () => {
    const startsAt = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString();
    const phone = '(415) 555-0177';
    const { body: lead } = await ask(
      { preferred_times: [inDays(3, 14)], note: 'I am Zelda, with a stroller' },
      { name: 'Zelda Quimby', email: 'zelda@example.com', phone },
    );
    const { tour_id: tourId } = lead as unknown as { tour_id: string };
    const link = (await house.owner.get(`/api/tours/${tourId}/link`)).body.url as string;
    // One mail more is about the lead.
    const told = async (count: number) =>
      (await mailsTo(house.owner.email, count + 1)).filter((mail) => /^Subject: Tour/m.test(mail));
    await told(1);
    await mailsTo('zelda@example.com', 1);
    await act(tourId, 'confirm', { starts_at: startsAt });
    await told(2);
    await mailsTo('zelda@example.com', 2);
    await house.owner.post(`/api/leads/${lead.lead_id}/erasure`);
    const letter = (await told(3)).at(-1)!;
    const entry = calendarIn(letter);
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', `UID:${tourId}@localhost`])
      expect(entry).toContain(`${line}\r\n`);
    expect(letter).toContain('Somebody whose data were erased');
    expect(`${letter}${entry}`).not.toMatch(/zelda|quimby|stroller|555\D?0177/i);
    expect((await house.owner.get(`/api/tours/${tourId}`)).body).toMatchObject({
      status: 'cancelled',
      note: null,
      agent_note: null,
    });
    const form = { action: 'other', seen: '2', time_1: inDays(6, 10), note: 'Zelda again' };
    const tried = await app.visitor.raw(
      'POST',
      new URL(link).pathname,
      new URLSearchParams(form).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(tried.status).toBe(404);
    await house.owner.post(`/api/leads/${lead.lead_id}/erasure`);
    expect((await house.owner.get(`/api/tours/${tourId}`)).body).toMatchObject({
      status: 'cancelled',
      note: null,
    });
    expect(smtp.mails.filter(({ to }) => to.includes('zelda@example.com'))).toHaveLength(2);
  });
});
