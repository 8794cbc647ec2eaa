import { openConsole, type OpenConsole } from './console-page';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const email = 'nora@example.com';

describe('the administration of a brokerage, in a browser', () => {
  let the: OpenConsole;
  beforeAll(async () => {
    the = await openConsole();
  });
  afterAll(() => the.stop());

  const signIn = (password: string) => the.nobody.post('/api/auth/login', { email, password });
  const open = (path: string) => the.page.goto(`${the.server.url}${path}`);
  const confirm = (action: string) =>
    the.page.getByRole('dialog').or(the.page.getByRole('alertdialog')).getByRole('button', { name: action });

  it('the organization’s name and address are changed, and what is wrong is said at its field', async () => {
    const { page, owner } = the;
    await open('/settings/organization');
    await page.getByLabel('E-mail').fill('office');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This does not look like an e-mail address.').waitFor();
    await page.getByLabel('E-mail').fill('office@example.com');
    await page.getByLabel('Brokerage').fill('Heron & Daughters');
    await page.getByLabel('License').fill('DRE 00000000');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('Heron & Daughters').first().waitFor();
    expect((await owner.get('/api/organizations/me')).body).toMatchObject({
      org_name: 'Heron & Daughters',
      contact_email: 'office@example.com',
      licence_number: 'DRE 00000000',
    });
  });

  it('the audit log tells of that change, and that nothing was edited since', async () => {
    const { page, owner } = the;
    await open('/settings/audit');
    const row = page.getByRole('row').filter({ hasText: 'Organizations: change' }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/org name.*Nora Heron/s);
    await page.getByLabel('What').selectOption('Chatbots');
    await page.getByText('No change matches these filters.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Who').selectOption('Nora Heron');
    await row.waitFor();
    await page.getByRole('button', { name: 'Check that nothing was edited' }).click();
    const { entries } = (await owner.get<{ entries: number }>('/api/audit/verification')).body;
    await page.getByText(`All ${entries} entries stand as they were written, none is missing.`).waitFor();
  });

  it('a session on another device is recognized and ended', async () => {
    const { page, nobody } = the;
    const phone = nobody.with({ 'user-agent': iPhone });
    const { access_token } = (
      await phone.post<{ access_token: string }>('/api/auth/login', { email, password: 'securepassword' })
    ).body;
    expect((await nobody.as(access_token).get('/api/auth/me')).status).toBe(200);
    await open('/settings/security');
    await page.getByText('Safari on iPhone').waitFor();
    await page.getByRole('button', { name: 'End the session on Safari on iPhone' }).click();
    await page.getByText('Safari on iPhone').waitFor({ state: 'detached' });
    expect((await nobody.as(access_token).get('/api/auth/me')).status).toBe(401);
  });

  it('credits are bought: a declined card says so and adds nothing, a good one adds the pack', async () => {
    const { page, owner } = the;
    await open('/credits');
    await page.getByRole('button', { name: 'Buy credits' }).click();
    await page.locator('[role=radio][aria-checked=true]:focus').waitFor();
    await page.getByRole('radio', { name: /^1,000 credits/ }).click();
    await page.getByRole('button', { name: 'a card that is declined' }).click();
    await page.getByRole('button', { name: 'Pay $80' }).click();
    await page.getByText('Your card was declined.').waitFor();
    expect((await owner.get('/api/credits/balance')).body.current_credits).toBe(1000);
    await page.getByRole('button', { name: 'pm_card_visa' }).click();
    await page.getByRole('button', { name: 'Pay $80' }).click();
    await page.getByText('1000 credits are yours.').waitFor();
    await page.locator('.figure').getByText('2,000').waitFor();
    expect((await owner.get('/api/credits/balance')).body.current_credits).toBe(2000);
  });

  it('a plan is chosen, brings its monthly credits, and is ended', async () => {
    const { page, owner } = the;
    await open('/credits');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Professional' })
      .getByRole('button', { name: 'Choose' })
      .click();
    await page.getByText('You are on the professional plan.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Monthly credits' }).getByText('+2,000').waitFor();
    expect((await owner.get('/api/credits/balance')).body).toMatchObject({
      subscription_plan: 'professional',
      current_credits: 4000,
    });
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await confirm('Change the plan').click();
    await page.getByText('You are on the enterprise plan.').waitFor();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('it ends at once. The credits you have stay yours.').waitFor();
    await confirm('End the plan').click();
    await page.getByText('The plan has ended.').waitFor();
    const actions = (await owner.get<{ action: string }[]>('/api/audit')).body.map(({ action }) => action);
    expect(actions).toContain('Purchases_endPlan');
  });

  it('a wrong current password is refused at its field; the new one ends every other session', async () => {
    const { page, owner } = the;
    await open('/settings/security');
    await page.getByLabel('Current password').fill('not my password');
    await page.getByLabel('New password').fill('a few good words');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.locator('mat-error').filter({ hasText: 'not your password' }).waitFor();
    expect((await owner.get('/api/auth/me')).status).toBe(200);
    await page.getByLabel('Current password').fill('securepassword');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('every other session has ended').waitFor();
    expect((await owner.get('/api/auth/me')).status).toBe(401);
    expect((await signIn('securepassword')).status).toBe(401);
    expect((await signIn('a few good words')).status).toBe(200);
    await open('/settings/security');
    await page.getByText('This one').waitFor();
  });

  it('the outbox holds what would have been mailed, and its link chooses a new password', async () => {
    const { page, nobody } = the;
    await nobody.post('/api/auth/forgot-password', { email });
    await open('/settings/outbox');
    const mail = page.locator('details').filter({ hasText: 'Choose a new password' });
    await mail.locator('summary').click();
    await mail.getByRole('link').click();
    await page.getByLabel('New password').fill('yet other good words');
    await page.keyboard.press('Enter');
    await page.getByText('Your new password is saved.').waitFor();
    await page.waitForURL(/\/login/);
    expect((await signIn('yet other good words')).status).toBe(200);
  });

  it('no page threw or asked anyone else for anything', () => {
    // The browser reports every refused request; those were meant.
    const meant = /status of (400|401|402)/;
    expect(the.complaints.filter((each) => !meant.test(each))).toEqual([]);
  });
});
