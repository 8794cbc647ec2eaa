import { answers, notes } from './brokerage';
import type { DemoClient } from './client';
import { disclosureDocx, houseRulesPdf, neighbourhoodText } from './documents';

/** Uploads what the chatbots read. */
export async function teach(client: DemoClient, [wharf = '', terrace = '']: string[]): Promise<void> {
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

/** Curated answers and notes. */
export async function writeDown(client: DemoClient, propertyIds: string[]): Promise<void> {
  for (const { listing, ...answer } of answers)
    await client.call('POST', '/api/knowledge/answers', { ...answer, property_id: propertyIds[listing] });
  for (const { listing, ...note } of notes)
    await client.call('POST', '/api/knowledge/notes', { ...note, property_id: propertyIds[listing] });
}
