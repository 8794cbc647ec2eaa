/**
 * The yardstick of list-chatbots.bench.mjs: the same JSON from the application's own database file, with one
 * route and one statement; no authentication, no tenancy, no validation, no logging.
 * Arguments: the port, the database file, the organization's id, and the base of public links.
 */
import '../node-version.mjs';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [port, file, organizationId, publicBase] = process.argv.slice(2);
const db = new Database(file, { readonly: true });
db.pragma('mmap_size = 268435456');

const select = db.prepare(`
  SELECT bot_id, name, description, personality, knowledge_base, response_style, greeting, languages,
    allowed_sites, status,
    (SELECT json_group_array(property_id) FROM
      (SELECT property_id FROM chatbot_properties AS attached
       WHERE attached.organization_id = chatbots.organization_id AND attached.bot_id = chatbots.bot_id
       ORDER BY position)) AS property_ids,
    created_at, conversation_count, last_active
  FROM chatbots WHERE organization_id = ? AND deleted_at IS NULL
  ORDER BY created_at DESC, bot_id DESC LIMIT 50`);

const app = Fastify();
app.get('/api/chatbots', () => {
  const rows = select.all(organizationId);
  for (const row of rows) {
    row.languages = JSON.parse(row.languages);
    row.allowed_sites = JSON.parse(row.allowed_sites ?? '[]');
    row.property_ids = JSON.parse(row.property_ids);
    row.chat_url = `${publicBase}/chat/${row.bot_id}`;
  }
  return rows;
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
