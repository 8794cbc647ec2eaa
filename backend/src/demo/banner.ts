import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { toString } from 'qrcode';
import type { Env } from '../env';
import { AcrossTenants } from '../kernel/database/across-tenants';
import { admin, agent, password } from './brokerage';

/** What a newcomer needs after `npm start`: where to look, how to sign in, a chat to try. */
export async function demoBanner(app: NestFastifyApplication, env: Env): Promise<string> {
  const [code] = await app
    .get(AcrossTenants)
    .sql<{ bot_id: string; code: string }>(
      'SELECT q.bot_id, q.code FROM qr_codes q JOIN users u ON u.organization_id = q.organization_id WHERE u.email = ? ORDER BY q.created_at LIMIT 1',
      [admin.email],
    );
  const lines = ['', `  Console    ${env.PUBLIC_URL}`];
  if (code) {
    const scanned = `${env.PUBLIC_URL}/q/${code.code}`;
    const drawing = await toString(scanned, { type: 'terminal', small: true });
    lines.push(
      `  Admin      ${admin.email}  /  ${password}`,
      `  Agent      ${agent.email}  /  ${password}`,
      `  Demo chat  ${env.PUBLIC_URL}/chat/${code.bot_id}`,
      `  As a code  ${scanned}`,
      '',
      ...drawing.split('\n').map((line) => `  ${line}`),
    );
  }
  lines.push(`  API        ${env.PUBLIC_URL}/api/docs`, '');
  return lines.join('\n');
}
