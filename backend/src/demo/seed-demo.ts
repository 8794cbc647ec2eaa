import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../env';
import type { Letter } from '../ports/mail';
import { admin, answerTests, branding, chatbots, codes, listings, password, profile } from './brokerage';
import { DemoClient } from './client';
import { DemoRepository } from './demo.repository';
import { withLetters } from './letters';
import { drawings, renderDrawing } from './drawings';
import { scansOf } from './past';
import { portraits } from './portraits';
import { type PrintedCode, replayVisits } from './replay-visits';
import { teach, writeDown } from './teach';
import { agentId, inviteAgent, setUpOffice, showFace } from './team';

/**
 * Fills an empty database with the demo brokerage, through the same HTTP routes its users take:
 * listings, trained documents, chatbots, codes, and some weeks of conversations. Returns false when
 * there is a brokerage already.
 */
export async function seedDemo(app: NestFastifyApplication, env: Env): Promise<boolean> {
  const repository = app.get(DemoRepository);
  if (!env.SEED_DEMO || !(await repository.isEmpty())) return false;
  await withLetters(app, env, (letters) => fill(app, repository, letters));
  return true;
}

async function fill(
  app: NestFastifyApplication,
  repository: DemoRepository,
  letters: Letter[],
): Promise<void> {
  const nobody = new DemoClient(app);
  const { client, organizationId, refreshToken } = await signUp(nobody);
  await client.call('PATCH', '/api/organizations/me', profile);
  await client.call('POST', '/api/organizations/me/branding', branding);
  await showFace(client, await portraits.admin());
  await inviteAgent(nobody, client, letters);
  await setUpOffice(client);
  const propertyIds = await addListings(client, await agentId(client));
  const botIds = await addChatbots(client, propertyIds);
  await teach(client, propertyIds);
  await writeDown(client, propertyIds);
  for (const test of answerTests) await client.call('POST', `/api/chatbots/${botIds[0]}/tests`, test);
  await client.call('POST', `/api/chatbots/${botIds[0]}/tests/runs`, {});
  const qrCodes = await addCodes(client, botIds, propertyIds);
  await replayVisits(nobody, client, repository, { propertyIds, botIds, qrCodes });
  for (const [index, { qr_id }] of qrCodes.entries())
    await repository.addScans(organizationId, qr_id, scansOf(index));
  await questionsSorted(repository);
  await repository.backdateGaps(organizationId);
  await repository.backdateSetUp(organizationId, 42);
  await repository.backdateCredits(organizationId, 40);
  // The list of devices shows people's own ones.
  await client.call('POST', '/api/auth/logout', { refresh_token: refreshToken });
}

async function signUp(
  nobody: DemoClient,
): Promise<{ client: DemoClient; organizationId: string; refreshToken: string }> {
  const { organization_id } = await nobody.call<{ organization_id: string }>(
    'POST',
    '/api/auth/register',
    admin,
  );
  const tokens = await nobody.call<{ access_token: string; refresh_token: string }>(
    'POST',
    '/api/auth/login?token_delivery=body',
    { email: admin.email, password },
  );
  return {
    client: nobody.as(tokens.access_token),
    organizationId: organization_id,
    refreshToken: tokens.refresh_token,
  };
}

/** The queue does that; where no worker runs yet, the demo is complete without. */
async function questionsSorted(repository: DemoRepository): Promise<void> {
  for (let tries = 0; tries < 100 && !(await repository.areQuestionsSorted()); tries += 1) await pause(50);
}

async function addListings(client: DemoClient, agent_id: string | undefined): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, listing] of listings.entries()) {
    const { property_id } = await client.call<{ property_id: string }>('POST', '/api/properties', {
      ...listing,
      agent_id,
    });
    for (const { svg, caption } of drawings[index] ?? [])
      await client.upload(
        `/api/properties/${property_id}/photos`,
        { name: 'drawing.jpg', type: 'image/jpeg', data: await renderDrawing(svg) },
        { caption },
      );
    ids.push(property_id);
  }
  return ids;
}

async function addChatbots(client: DemoClient, propertyIds: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { listing, ...wish } of chatbots) {
    const { chatbot } = await client.call<{ chatbot: { bot_id: string } }>('POST', '/api/chatbots', {
      ...wish,
      property_ids: listing.map((index) => propertyIds[index]),
    });
    ids.push(chatbot.bot_id);
  }
  return ids;
}

async function addCodes(client: DemoClient, botIds: string[], propertyIds: string[]): Promise<PrintedCode[]> {
  const made: PrintedCode[] = [];
  for (const { bot, listing, label } of codes)
    made.push(
      await client.call('POST', '/api/qr-codes', {
        bot_id: botIds[bot],
        property_id: propertyIds[listing],
        label,
      }),
    );
  return made;
}
