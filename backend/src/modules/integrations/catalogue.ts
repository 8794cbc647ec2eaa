import type { Env } from '../../env';
import type { ServiceName } from '../../kernel/secrets';

export interface IntegrationField {
  name: string;
  label: string;
  /** Never shown again, and asked for anew when an address changes. */
  secret: boolean;
  required: boolean;
  /** An address that keys are sent to: https, on the public internet. */
  address?: true;
}

export interface Integration {
  label: string;
  fields: IntegrationField[];
  /** Fields of which at least one must be given, beyond the required ones. */
  oneOf?: string[];
  /** Whether the server brings keys of its own for organizations that have none. */
  onServer: (env: Env) => boolean;
}

const secret = (name: string, label: string, required = true): IntegrationField => ({
  name,
  label,
  secret: true,
  required,
});
const address = (name: string, label: string, required = false): IntegrationField => ({
  name,
  label,
  secret: false,
  required,
  address: true,
});
const plain = (name: string, label: string): IntegrationField => ({
  name,
  label,
  secret: false,
  required: false,
});

/** What an organization can bring its own keys for. */
export const catalogue: Record<ServiceName, Integration> = {
  openai: {
    label: 'OpenAI or a compatible server',
    fields: [
      secret('api_key', 'API key'),
      address('base_url', 'Address of a compatible server'),
      plain('chat_model', 'Chat model'),
      plain('embedding_model', 'Embedding model'),
      plain('transcription_model', 'Transcription model'),
    ],
    onServer: (env) => Boolean(env.OPENAI_API_KEY || env.OPENAI_BASE_URL),
  },
  mls: {
    label: 'MLS (RESO Web API)',
    fields: [
      address('base_url', 'Address of the Web API', true),
      secret('token', 'Access token', false),
      address('token_url', 'Address that issues tokens'),
      plain('client_id', 'Client id'),
      secret('client_secret', 'Client secret', false),
    ],
    oneOf: ['token', 'client_secret'],
    onServer: (env) => Boolean(env.MLS_BASE_URL && (env.MLS_TOKEN || env.MLS_CLIENT_ID)),
  },
  zillow: {
    label: 'Zillow (Bridge)',
    fields: [secret('token', 'Server token'), address('base_url', 'Address')],
    onServer: (env) => Boolean(env.ZILLOW_TOKEN),
  },
  rentcast: {
    label: 'RentCast',
    fields: [secret('api_key', 'API key'), address('base_url', 'Address')],
    onServer: (env) => Boolean(env.RENTCAST_API_KEY),
  },
  walkscore: {
    label: 'Walk Score',
    fields: [secret('api_key', 'API key'), address('base_url', 'Address')],
    onServer: (env) => Boolean(env.WALKSCORE_API_KEY),
  },
  schools: {
    label: 'Schools',
    fields: [secret('api_key', 'API key', false), address('base_url', 'Address')],
    oneOf: ['api_key', 'base_url'],
    onServer: (env) => Boolean(env.SCHOOLS_BASE_URL || env.SCHOOLS_API_KEY),
  },
};

export const isService = (name: string): name is ServiceName => Object.hasOwn(catalogue, name);
