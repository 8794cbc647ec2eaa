import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../env';
import {
  admin,
  answers,
  answerTests,
  branding,
  chatbots,
  codes,
  listings,
  notes,
  password,
  profile,
} from './brokerage';
import { DemoClient } from './client';
import { DemoRepository } from './demo.repository';
import { disclosureDocx, houseRulesPdf, neighbourhoodText } from './documents';
import { drawings, renderDrawing } from './drawings';
import { portraits } from './portraits';
import { agentId, inviteAgent, setUpOffice, showFace } from './team';
import { type Visit, visitDays, visits } from './visits';

const day = 86_400_000;

/** A moment some days ago, in the afternoon, never in the future. */
const momentOf = (daysAgo: number, minute: number): string => {
  const start = new Date(Date.now() - daysAgo * day);
  start.setUTCHours(14, minute % 60, 0, 0);
  return new Date(Math.min(start.getTime(), Date.now())).toISOString();
};

/**
 * Fills an empty database with the demo brokerage, through the same HTTP routes its users take:
 * listings, trained documents, chatbots, codes, and some weeks of conversations. Returns false when
 * there is a brokerage already.
 */
export async function seedDemo(app: NestFastifyApplication, env: Env): Promise<boolean> {
  const repository = app.get(DemoRepository);
  if (!env.SEED_DEMO || !(await repository.isEmpty())) return false;
  const nobody = new DemoClient(app);
  const { organization_id } = await nobody.call<{ organization_id: string }>(
    'POST',
    '/api/auth/register',
    admin,
  );
  const { access_token, refresh_token } = await nobody.call<{ access_token: string; refresh_token: string }>(
    'POST',
    '/api/auth/login?token_delivery=body',
    { email: admin.email, password },
  );
  const client = nobody.as(access_token);
  await client.call('PATCH', '/api/organizations/me', profile);
  await client.call('POST', '/api/organizations/me/branding', branding);
  await showFace(client, await portraits.admin());
  await inviteAgent(nobody, client);
  await setUpOffice(client);
  const propertyIds = await addListings(client, await agentId(client));
  const botIds = await addChatbots(client, propertyIds);
  await teach(client, propertyIds);
  await writeDown(client, propertyIds);
  for (const test of answerTests) await client.call('POST', `/api/chatbots/${botIds[0]}/tests`, test);
  await client.call('POST', `/api/chatbots/${botIds[0]}/tests/runs`, {});
  const qrCodes = await addCodes(client, botIds, propertyIds);
  for (const [index, visit] of visits.entries()) {
    const { conversationId, leadId } = await replay(nobody, visit, {
      index,
      botId: botIds[visit.bot]!,
      wish: {
        ...(visit.listing !== undefined && { property_id: propertyIds[visit.listing] }),
        ...(visit.code !== undefined && { qr_code: qrCodes[visit.code]?.qr_data.split('/').at(-1) }),
      },
    });
    if (leadId && visit.leadStatus)
      await client.call('PATCH', `/api/leads/${leadId}`, { status: visit.leadStatus });
    await repository.backdateConversation(conversationId, momentOf(visitDays[index] ?? 0, index * 7));
  }
  for (const [index, { qr_id }] of qrCodes.entries())
    await repository.addScans(organization_id, qr_id, scansOf(index));
  await questionsSorted(repository);
  await repository.backdateGaps(organization_id);
  await repository.backdateSetUp(organization_id, 42);
  await repository.backdateCredits(organization_id, 40);
  // The list of devices shows people's own ones.
  await client.call('POST', '/api/auth/logout', { refresh_token });
  return true;
}

/** The queue does that; where no worker runs yet, the demo is complete without. */
async function questionsSorted(repository: DemoRepository): Promise<void> {
  for (let tries = 0; tries < 100 && !(await repository.areQuestionsSorted()); tries += 1) await pause(50);
}

async function writeDown(client: DemoClient, propertyIds: string[]): Promise<void> {
  for (const { listing, ...answer } of answers)
    await client.call('POST', '/api/knowledge/answers', { ...answer, property_id: propertyIds[listing] });
  for (const { listing, ...note } of notes)
    await client.call('POST', '/api/knowledge/notes', { ...note, property_id: propertyIds[listing] });
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

async function teach(client: DemoClient, [wharf = '', terrace = '']: string[]): Promise<void> {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await client.upload(
    '/api/training/upload-document',
    { name: 'Juniper Terrace house rules.pdf', type: 'application/pdf', data: await houseRulesPdf() },
    { property_id: terrace },
  );
  await client.upload(
    '/api/training/upload-document',
    { name: 'Disclosure 27 Lantern Wharf Lane.docx', type: word, data: await disclosureDocx() },
    { property_id: wharf },
  );
  await client.upload('/api/training/upload-document', {
    name: 'Around Port Larkspur.md',
    type: 'text/markdown',
    data: Buffer.from(neighbourhoodText),
  });
}

interface PrintedCode {
  qr_id: string;
  qr_data: string;
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

async function replay(
  nobody: DemoClient,
  { questions, lead }: Visit,
  { index, botId, wish }: { index: number; botId: string; wish: object },
): Promise<{ conversationId: string; leadId: string | undefined }> {
  const address = `198.51.100.${index + 1}`;
  const begun = await nobody
    .as('', address)
    .call<{ conversation_id: string; visitor_token: string }>(
      'POST',
      `/api/public/chatbots/${botId}/conversations`,
      wish,
    );
  const visitor = nobody.as(begun.visitor_token, address);
  const path = `/api/public/conversations/${begun.conversation_id}`;
  for (const content of questions) await visitor.call('POST', `${path}/messages`, { content });
  const consent = { email: lead?.email !== undefined, phone: lead?.phone !== undefined };
  const left =
    lead && (await visitor.call<{ lead_id: string }>('POST', `${path}/lead`, leadOf(lead, consent)));
  return { conversationId: begun.conversation_id, leadId: left?.lead_id };
}

function leadOf({ tourInDays, ...lead }: NonNullable<Visit['lead']>, consent: object): object {
  const afternoon = (days: number) => `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T14:00`;
  return { ...lead, consent, ...(tourInDays && { tour: { preferred_times: tourInDays.map(afternoon) } }) };
}

/** A few scans a day, more towards the weekend; always the same ones, so that every demo looks alike. */
function scansOf(code: number): { moment: string; device: string }[] {
  return Array.from({ length: 35 }, (_, daysAgo) => {
    const weekday = new Date(Date.now() - daysAgo * day).getUTCDay();
    const busy = weekday === 0 || weekday === 6 ? 3 : 1;
    const count = (daysAgo * 7 + code * 5) % (busy + 1 + (code === 0 ? 1 : 0));
    return Array.from({ length: count }, (__, index) => ({
      moment: momentOf(daysAgo, index * 11 + code),
      device: (daysAgo + index) % 6 === 0 ? 'computer' : 'phone',
    }));
  }).flat();
}
