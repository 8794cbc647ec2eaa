import { agent, agentProfile, officeHours, password, webhook } from './brokerage';
import type { DemoClient } from './client';
import { portraits } from './portraits';
import type { Letter } from '../ports/mail';

/** Takes the invitation as anybody would, and fills in a profile. */
export async function inviteAgent(nobody: DemoClient, client: DemoClient, letters: Letter[]): Promise<void> {
  await client.call('POST', '/api/organizations/me/invitations', { email: agent.email, role: 'agent' });
  const token =
    /invitations\/(\S+)/.exec(letters.find(({ to }) => to === agent.email)?.text ?? '')?.[1] ?? '';
  await nobody.call('POST', `/api/public/invitations/${token}/accept`, {
    first_name: agent.first_name,
    last_name: agent.last_name,
    password,
  });
  const signedIn = await nobody.call<{ access_token: string; refresh_token: string }>(
    'POST',
    '/api/auth/login?token_delivery=body',
    { email: agent.email, password },
  );
  const theo = nobody.as(signedIn.access_token);
  await theo.call('PATCH', '/api/profile', agentProfile);
  await showFace(theo, await portraits.agent());
  await theo.call('POST', '/api/auth/logout', { refresh_token: signedIn.refresh_token });
}

/** Uploads the picture of whoever is signed in. */
export async function showFace(person: DemoClient, data: Buffer): Promise<void> {
  await person.upload('/api/profile/portrait', { name: 'portrait.png', type: 'image/png', data });
}

export async function setUpOffice(client: DemoClient): Promise<void> {
  await client.call('PATCH', '/api/hand-over/settings', officeHours);
  const { endpoint_id } = await client.call<{ endpoint_id: string }>(
    'POST',
    '/api/webhook-endpoints',
    webhook,
  );
  await client.call('PATCH', `/api/webhook-endpoints/${endpoint_id}`, { status: 'off' });
}

export async function agentId(client: DemoClient): Promise<string | undefined> {
  const members = await client.call<{ user_id: string; email: string }[]>(
    'GET',
    '/api/organizations/me/members',
  );
  return members.find(({ email }) => email === agent.email)?.user_id;
}
