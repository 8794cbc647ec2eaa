import type { DemoClient } from './client';
import type { DemoRepository } from './demo.repository';
import { day, momentOf } from './past';
import { type Visit, visitDays, visits } from './visits';

export interface PrintedCode {
  qr_id: string;
  qr_data: string;
}

interface Brokerage {
  propertyIds: string[];
  botIds: string[];
  qrCodes: PrintedCode[];
}

/** Visitors ask their questions now; afterwards it looks as if they had come in the past weeks. */
export async function replayVisits(
  nobody: DemoClient,
  client: DemoClient,
  repository: DemoRepository,
  { propertyIds, botIds, qrCodes }: Brokerage,
): Promise<void> {
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
