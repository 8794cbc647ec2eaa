import { startDnsStub } from '../stubs/dns.stub';
import { aRentEstimate, startRentCast } from '../stubs/rentcast.stub';
import type { VendorStub } from '../stubs/vendor.stub';
import { openConsole, type OpenConsole } from './console-page';

const home = { Street: '123 N Main St', City: 'Austin', State: 'TX', 'Zip code': '78701' };

interface Service {
  service: string;
  label: string;
  source: string;
  fields: { name: string; label: string; required: boolean; secret: boolean }[];
}

describe('outside services in a browser', () => {
  let the: OpenConsole;
  let dns: Awaited<ReturnType<typeof startDnsStub>>;
  let rentCast: VendorStub;
  beforeAll(async () => {
    dns = await startDnsStub();
    rentCast = await startRentCast({ '123 N Main St, Austin, TX, 78701': aRentEstimate() });
    the = await openConsole({ DNS_SERVERS: dns.address, FETCH_ALLOW_HOSTS: rentCast.host });
  });
  afterAll(async () => {
    await the.stop();
    await rentCast.stop();
    await dns.close();
  });

  const open = (path: string) => the.page.goto(`${the.server.url}${path}`);
  const card = (label: string) => the.page.getByRole('listitem').filter({ hasText: label });
  const dialog = () => the.page.getByRole('dialog').or(the.page.getByRole('alertdialog'));
  const services = async () => (await the.owner.get<Service[]>('/api/integrations')).body;
  const findHome = async () => {
    await open('/properties/search');
    for (const [label, value] of Object.entries(home)) await the.page.getByLabel(label).fill(value);
    await the.page.getByRole('button', { name: 'Search' }).click();
    await card('Rentals').waitFor();
    return card('Rentals').innerText();
  };

  it('every service takes a key, never shows it again, and gives it up', async () => {
    const { page } = the;
    for (const { service, label, fields } of await services()) {
      await open('/settings/integrations');
      await card(label).getByRole('button', { name: 'Connect' }).click();
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().waitFor();
      for (const { label: field, secret } of fields)
        await dialog()
          .getByLabel(field)
          .first()
          .fill(secret ? 'top-secret-key' : /address/i.test(field) ? 'https://vendor.example.com' : 'name');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await card(label).getByText('Your key').waitFor();
      expect((await services()).find((each) => each.service === service)?.source).toBe('organization');
      expect(await page.content()).not.toContain('top-secret-key');
      if (service === 'openai') {
        // Nobody is at that address.
        await card(label).getByRole('button', { name: 'Test' }).click();
        await card(label).getByText('The AI service cannot be reached.').waitFor();
      }
      await card(label).getByRole('button', { name: 'Disconnect' }).click();
      await dialog().getByRole('button', { name: 'Disconnect' }).click();
      await card(label).getByText('Not connected').waitFor();
    }
    expect(new Set((await services()).map(({ source }) => source))).toEqual(new Set(['none']));
  });

  it('an address inside the server’s own network is refused at its field', async () => {
    await open('/settings/integrations');
    await card('RentCast').getByRole('button', { name: 'Connect' }).click();
    await dialog().getByLabel('API key').fill('k');
    await dialog().getByLabel('Address').fill('https://10.0.0.7');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().locator('mat-error').filter({ hasText: 'annot be used' }).waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('a key that the vendor refuses is named where its data is missed, and works once it is put right', async () => {
    const connect = async (button: string, key: string) => {
      await open('/settings/integrations');
      await card('RentCast').getByRole('button', { name: button }).click();
      await dialog().getByLabel('API key').fill(key);
      await dialog().getByLabel('Address').fill(rentCast.url);
      await dialog().getByRole('button', { name: 'Save' }).click();
      await the.page.getByText('RentCast is connected.').waitFor();
    };
    await connect('Connect', 'mistyped');
    expect(await findHome()).toMatch(/Failed.*RentCast refuses the key/s);
    await connect('Change', 'rentcast-key');
    expect(await findHome()).toMatch(/Found/);
    expect(rentCast.requests.map(({ headers }) => headers['x-api-key'])).toEqual(
      expect.arrayContaining(['mistyped', 'rentcast-key']),
    );
  });

  it('a domain of one’s own is taken into use step by step, and given up', async () => {
    const { page, owner } = the;
    await open('/settings/domain');
    await page.getByLabel('Host name').fill('https://chat.heronpoint.com');
    await page.getByLabel('Host name').blur();
    await page.getByText('A host name like chat.example.com, without https://').waitFor();
    await page.getByLabel('Host name').fill('chat.heronpoint.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Waiting for DNS').waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('Not all records are seen yet').waitFor();

    const { records } = (
      await owner.get<{ records: { type: 'TXT' | 'CNAME' | 'A'; name: string; value: string }[] }>(
        '/api/organizations/me/domain',
      )
    ).body;
    for (const { type, name, value } of records) {
      await page.getByText(value, { exact: true }).first().waitFor();
      dns.set(name, { [type]: [value] });
    }
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('In use', { exact: true }).waitFor();
    expect((await owner.get('/api/organizations/me/domain')).body.status).toBe('verified');

    await page.getByRole('button', { name: 'Stop using chat.heronpoint.com' }).click();
    await dialog().getByRole('button', { name: 'Stop using it' }).click();
    await page.getByText('Not set', { exact: true }).waitFor();
    expect((await owner.get('/api/organizations/me/domain')).body.custom_domain).toBeNull();
  });
});
