import { startApp, type TestApp } from '../../../../../test/harness';
import { calendarIn, textOf } from '../../../../../test/letters';
import { soon } from '../../../../../test/soon';
import { startSmtpStub } from '../../../../../test/stubs/smtp.stub';
import { inDays, openHouse, type OpenHouse, Visitor, zone } from '../../../../../test/visitors';
import { wallOf } from '../../../../kernel/time-zones';

const startsAt = `${new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 17)}00.000Z`;

describe('the link to a tour in a visitor’s mail', () => {
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

  /** The mail to somebody that has `words` in its text or its calendar entry; mails are sent by jobs. */
  const mailTo = async (address: string, words: string): Promise<{ text: string; entry: string }> => {
    const says = ({ text, entry }: { text: string; entry: string }) =>
      text.includes(words) || entry.includes(words);
    const mails = await soon(
      () =>
        smtp.mails
          .filter(({ to }) => to.includes(address))
          .map(({ data }) => ({ text: textOf(data), entry: calendarIn(data) })),
      (found) => found.some(says),
    );
    return mails.find(says)!;
  };
  const asked = async (tour: Record<string, unknown> = {}, language = 'en') => {
    const visitor = await Visitor.of(app, house.botId, { language });
    const { body } = await visitor.leaveContact({
      email: 'maya@example.com',
      tour: { preferred_times: [inDays(3, 14)], ...tour },
    });
    const { text } = await mailTo('maya@example.com', '/tour/');
    const link = /http:\S+(\/tour\/\S+)/.exec(text)![1]!;
    const { tour_id: tourId, lead_id: leadId } = body as unknown as { tour_id: string; lead_id: string };
    return { tourId, leadId, link };
  };
  const act = (tourId: string, verb: string, body: Record<string, unknown> = {}) =>
    house.owner.post(`/api/tours/${tourId}/${verb}`, body);
  const tourOf = async (tourId: string) => (await house.owner.get(`/api/tours/${tourId}`)).body;
  const open = (link: string) => app.visitor.raw('GET', link);
  const send = (link: string, fields: Record<string, string>) =>
    fetch(app.url + link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const seenOn = async (link: string) =>
    /name="seen" value="(\d+)"/.exec(await (await open(link)).text())![1]!;

  it('shows the tour in the brokerage’s name, and looking at it changes nothing', async () => {
    const { tourId, link } = await asked();
    const before = await tourOf(tourId);
    const page = await open(link);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('12 Example Court');
    expect(html).toContain('Nothing is agreed yet');
    expect(html).not.toContain('<script');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    await app.visitor.raw('HEAD', link);
    expect(await tourOf(tourId)).toEqual(before);
  });

  it('takes the time proposed: agreed on, in both calendars, and the agent is told', async () => {
    const { tourId, link } = await asked();
    await act(tourId, 'propose', { starts_at: startsAt });
    await mailTo('maya@example.com', 'instead?');
    const sent = await send(link, { action: 'accept', seen: await seenOn(link) });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${link}?done=accepted`]);
    expect(await tourOf(tourId)).toMatchObject({
      status: 'confirmed',
      starts_at: startsAt,
      changed_by: 'visitor',
    });
    expect((await mailTo(house.owner.email, 'accepts your time')).entry).toContain('METHOD:REQUEST');
    expect((await mailTo('maya@example.com', 'METHOD:REQUEST')).entry).toContain('SEQUENCE:2');
    const file = await open(`${link}?calendar=1`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(await file.text()).toContain(`UID:${tourId}@localhost`);
  });

  it('gives an agreed time up for others: out of the calendars, back to the agent, and in again under the same UID', async () => {
    const { tourId, link } = await asked();
    await act(tourId, 'confirm', { starts_at: startsAt });
    const entries = [(await mailTo('maya@example.com', 'SEQUENCE:1')).entry];
    const times = { time_1: inDays(6, 15), time_2: inDays(7, 10) };
    const sent = await send(link, {
      action: 'times',
      seen: await seenOn(link),
      ...times,
      note: 'After work',
    });
    expect(sent.headers.get('location')).toBe(`${link}?done=sent`);
    const now = await tourOf(tourId);
    expect(now).toMatchObject({ status: 'requested', starts_at: null, note: 'After work' });
    expect(now.preferred_times.map((time: string) => wallOf(new Date(time), zone))).toEqual(
      Object.values(times),
    );
    expect((await mailTo(house.owner.email, 'names when it suits them')).entry).toContain('METHOD:CANCEL');
    entries.push((await mailTo('maya@example.com', 'SEQUENCE:2')).entry);
    await act(tourId, 'confirm', { starts_at: startsAt });
    entries.push((await mailTo('maya@example.com', 'SEQUENCE:3')).entry);
    expect(
      entries.map((entry) => [/METHOD:(\w+)/, /UID:(\S+)/, /SEQUENCE:(\d)/].map((of) => of.exec(entry)?.[1])),
    ).toEqual([
      ['REQUEST', `${tourId}@localhost`, '1'],
      ['CANCEL', `${tourId}@localhost`, '2'],
      ['REQUEST', `${tourId}@localhost`, '3'],
    ]);
  });

  it('cancels, and tells the agent who cancelled', async () => {
    const { tourId, link } = await asked();
    await act(tourId, 'confirm', { starts_at: startsAt });
    await mailTo(house.owner.email, 'SEQUENCE:1');
    const seen = await seenOn(link);
    await send(link, { action: 'cancel', seen });
    expect(await tourOf(tourId)).toMatchObject({ status: 'cancelled', changed_by: 'visitor' });
    const { entry } = await mailTo(house.owner.email, 'has cancelled the tour of');
    expect(entry).toContain('METHOD:CANCEL');
    const again = await send(link, { action: 'cancel', seen });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('has changed meanwhile');
  });

  it('does not agree to a time that the agent has changed since the page was opened', async () => {
    const { tourId, link } = await asked();
    await act(tourId, 'propose', { starts_at: startsAt });
    const seen = await seenOn(link);
    const later = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
    await act(tourId, 'propose', { starts_at: later });
    expect((await send(link, { action: 'accept', seen })).status).toBe(422);
    expect(await tourOf(tourId)).toMatchObject({ status: 'proposed', starts_at: later });
  });

  it('leaves a tour that needs a written agreement to the agent', async () => {
    const { tourId, link } = await asked({ with: 'our_agent' });
    await act(tourId, 'propose', { starts_at: startsAt });
    await send(link, { action: 'accept', seen: await seenOn(link) });
    expect(await tourOf(tourId)).toMatchObject({ status: 'requested', preferred_times: [startsAt] });
  });

  it('refuses times that are none, with what was written still there, in the visitor’s language', async () => {
    const { tourId, link } = await asked({}, 'es');
    const refused = await send(link, {
      action: 'times',
      seen: await seenOn(link),
      time_1: '2020-01-01T10:00',
      note: 'Con <b>niños</b>',
    });
    const html = await refused.text();
    expect([refused.status, html.includes('Con &lt;b&gt;niños&lt;/b&gt;')]).toEqual([422, true]);
    expect(html).toContain('2020-01-01T10:00');
    expect(html).toContain('Indique de una a tres horas');
    expect((await tourOf(tourId)).status).toBe('requested');
  });

  it('opens nothing when it was guessed, made for another tour, or the person was erased', async () => {
    const { tourId, leadId, link } = await asked();
    const [, organizationId = '', , signature = ''] = /\/tour\/([^.]+)\.([^.]+)\.(.+)$/.exec(link) ?? [];
    for (const forged of [
      `${link}x`,
      `/tour/${organizationId}.${crypto.randomUUID()}.${signature}`,
      `/tour/${organizationId}.${tourId}.`,
      '/tour/nothing',
      `/tour/${'x'.repeat(400)}`,
    ]) {
      expect([forged, (await open(forged)).status]).toEqual([forged, 404]);
      expect((await send(forged, { action: 'cancel', seen: '0' })).status).toBe(404);
    }
    expect((await tourOf(tourId)).status).toBe('requested');
    await house.owner.post(`/api/leads/${leadId}/erasure`);
    const gone = await open(link);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('no longer good');
  });

  it('is known to the agent too, for visitors who left a phone number only', async () => {
    const { tourId, link } = await asked();
    const known = await house.owner.get<{ url: string }>(`/api/tours/${tourId}/link`);
    expect(new URL(known.body.url).pathname).toBe(link);
    expect((await (await app.signUp()).get(`/api/tours/${tourId}/link`)).status).toBe(404);
  });

  it('cannot be used to flood the agent with mails', async () => {
    const { link } = await asked();
    const statuses: number[] = [];
    for (let times = 0; times < 14; times++)
      statuses.push(
        (await send(link, { action: 'times', seen: await seenOn(link), time_1: inDays(6, 15) })).status,
      );
    expect(statuses.slice(0, 12)).toEqual(Array(12).fill(303));
    expect(statuses.slice(12)).toEqual([429, 429]);
  });
});
