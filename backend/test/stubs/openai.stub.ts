import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatBody {
  model: string;
  messages: {
    role: string;
    content: string | { type: string; text?: string; image_url?: { url: string } }[];
  }[];
  stream?: boolean;
  [field: string]: unknown;
}
interface OpenAiRequest {
  path: string;
  headers: IncomingHttpHeaders;
  /** The JSON body, or the multipart body as Latin-1 text. */
  body: unknown;
}
/** Answers one request; what is queued with `next` comes before the usual answers. */
type Scenario = (response: ServerResponse, request: OpenAiRequest) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Scenario =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_stub', ...headers })
      .end(JSON.stringify(body));
const fault = (status: number, code: string, message: string, headers = {}): Scenario =>
  json(status, { error: { message, type: 'invalid_request_error', param: null, code } }, headers);
const usage = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 };
const event = (data: unknown): string =>
  `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const chunk = (delta: object, finish: string | null = null): string =>
  event({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'stub-model',
    choices: [{ index: 0, delta, finish_reason: finish }],
    usage: null,
  });
const counting = (counted: object): string =>
  event({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'stub-model',
    choices: [],
    usage: counted,
  });
const usageChunk = counting(usage);
const begin = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' });
const words = (text: string): string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [text];

const whole = (message: object, finish = 'stop', counted: object | undefined = usage): Scenario =>
  json(200, {
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: 'stub-model',
    usage: counted,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: null, ...message },
        logprobs: null,
        finish_reason: finish,
      },
    ],
  });
const stream =
  (text: string, finish = 'stop', tail = usageChunk): Scenario =>
  (response) => {
    begin(response).write(chunk({ role: 'assistant', content: '' }));
    for (const word of words(text)) response.write(chunk({ content: word }));
    response.end(chunk({}, finish) + tail + event('[DONE]'));
  };

/** What the vendor can do to a caller, after the list at the end of its reference. */
export const openAiScenarios = {
  stream,
  whole,
  streamWithoutUsage: (text: string) => stream(text, 'stop', ''),
  /** As `stream`, with so many tokens used. */
  streamTaking: (text: string, prompt_tokens: number, completion_tokens: number) =>
    stream(
      text,
      'stop',
      counting({ prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }),
    ),
  /** One byte per write, so that characters of several bytes are split. */
  bytewise:
    (text: string): Scenario =>
    (response) => {
      const bytes = Buffer.from(chunk({ content: text }) + chunk({}, 'stop') + usageChunk + event('[DONE]'));
      begin(response).socket?.setNoDelay(true);
      let position = 0;
      const write = (): void => {
        if (position >= bytes.length) return void response.end();
        response.write(bytes.subarray(position, ++position));
        setImmediate(write);
      };
      write();
    },
  endsEarly:
    (text: string): Scenario =>
    (response) =>
      void begin(response).end(chunk({ content: text })),
  faultInStream:
    (text: string): Scenario =>
    (response) =>
      void begin(response).end(
        chunk({ content: text }) +
          event({ error: { message: 'overloaded', type: 'server_error', code: null } }),
      ),
  socketCut:
    (text: string): Scenario =>
    (response) =>
      void begin(response).write(chunk({ content: text }), () => setImmediate(() => response.destroy())),
  fallsSilent:
    (text: string): Scenario =>
    (response) =>
      void begin(response).write(chunk({ content: text })),
  neverAnswers: (): Scenario => () => undefined,
  badKey: () => fault(401, 'invalid_api_key', 'Incorrect API key provided'),
  noModel: () => fault(404, 'model_not_found', 'The model does not exist'),
  tooLong: () => fault(400, 'context_length_exceeded', "This model's maximum context length is 8192 tokens"),
  busy: (retryAfter = '0') =>
    fault(429, 'rate_limit_exceeded', 'Rate limit reached for requests', { 'retry-after': retryAfter }),
  quota: () => fault(429, 'insufficient_quota', 'You exceeded your current quota'),
  crash: (): Scenario =>
    json(500, { error: { message: 'oops', type: 'server_error', code: null } }, { 'retry-after-ms': '1' }),
  html502: (): Scenario => (response) =>
    void response
      .writeHead(502, { 'content-type': 'text/html', 'x-should-retry': 'false' })
      .end('<h1>Bad gateway</h1>'),
  /** Two calls of tools nobody offered, in pieces, the second with arguments that are no JSON. */
  toolCalls: (): Scenario => (response) => {
    const call = (index: number, args: string) => ({
      tool_calls: [{ index, id: `call_${index}`, function: { name: 'delete_listing', arguments: args } }],
    });
    begin(response).end(
      chunk(call(0, '{"id":')) +
        chunk(call(0, '1}')) +
        chunk(call(1, '{"id": 1')) +
        chunk({}, 'tool_calls') +
        usageChunk +
        event('[DONE]'),
    );
  },
  refusalStream: (): Scenario => (response) =>
    void begin(response).end(
      chunk({ refusal: 'I cannot help with that.' }) + chunk({}, 'stop') + event('[DONE]'),
    ),
  vectors: (vectors: number[][], order = vectors.map((_, index) => index)) =>
    json(200, {
      object: 'list',
      model: 'stub-embedding',
      usage,
      data: order.map((index) => ({ object: 'embedding', index, embedding: vectors[index] })),
    }),
  /** As some compatible servers send them, whatever was asked for. */
  vectorsAsBase64: (vectors: number[][]) =>
    json(200, {
      object: 'list',
      model: 'stub-embedding',
      data: vectors.map((vector, index) => ({
        object: 'embedding',
        index,
        embedding: Buffer.from(Float32Array.from(vector).buffer).toString('base64'),
      })),
    }),
  transcript: (text: unknown, more: object = {}) => json(200, { text, ...more }),
};

/** A server that speaks enough of OpenAI's API for every part of the platform that calls it. */
export async function startOpenAiStub(key = 'sk-test-key') {
  const requests: OpenAiRequest[] = [];
  const queued: Scenario[] = [];
  const queuedForEmbeddings: Scenario[] = [];
  let left = 0;
  const usual = {
    answer: (_: ChatBody): string => 'The kitchen was renovated in 2021.',
    transcript: 'Welcome to the open house.',
    vector: letterVector,
    embeddingsFail: false,
  };

  const reply = (request: OpenAiRequest): Scenario => {
    if (request.headers.authorization !== `Bearer ${key}`) return openAiScenarios.badKey();
    // Vectors are made in the background: what is planned for an answer must not meet them.
    const planned = (request.path.endsWith('/embeddings') ? queuedForEmbeddings : queued).shift();
    if (planned) return planned;
    if (request.path.endsWith('/chat/completions')) {
      const body = request.body as ChatBody;
      return body.stream ? stream(usual.answer(body)) : whole({ content: usual.answer(body) });
    }
    if (request.path.endsWith('/embeddings')) {
      if (usual.embeddingsFail) return openAiScenarios.html502();
      return openAiScenarios.vectors((request.body as { input: string[] }).input.map(usual.vector));
    }
    if (request.path.endsWith('/audio/transcriptions')) return openAiScenarios.transcript(usual.transcript);
    if (request.path.endsWith('/models'))
      return json(200, {
        object: 'list',
        data: [{ id: 'stub-model', object: 'model', created: 1, owned_by: 'stub' }],
      });
    return fault(404, 'not_found', 'Unknown path');
  };

  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    response.on('close', () => (left += response.writableFinished ? 0 : 1));
    incoming
      .on('data', (data: Buffer) => chunks.push(data))
      .on('end', () => {
        const raw = Buffer.concat(chunks);
        const isJson = incoming.headers['content-type']?.startsWith('application/json');
        const body: unknown = isJson ? JSON.parse(raw.toString()) : raw.toString('latin1');
        const request = { path: incoming.url ?? '', headers: incoming.headers, body };
        requests.push(request);
        reply(request)(response, request);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    /** For OPENAI_BASE_URL; the key it accepts is in `key`. */
    url: `http://${host}/v1`,
    key,
    /** Everything that was asked, oldest first. */
    requests,
    /** How many requests their caller left before they were answered. */
    left: () => left,
    chats: () =>
      requests.filter(({ path }) => path.endsWith('/chat/completions')).map(({ body }) => body as ChatBody),
    /** The next requests get these answers, one each; requests for vectors have a queue of their own. */
    next: (...scenarios: Scenario[]) => void queued.push(...scenarios),
    nextEmbeddings: (...scenarios: Scenario[]) => void queuedForEmbeddings.push(...scenarios),
    /** All chat requests that nothing is queued for are answered by this. */
    answerWith: (answer: (body: ChatBody) => string) => void (usual.answer = answer),
    /** Vectors that nothing is queued for; without, texts that share letters are alike. */
    embedWith: (vector: (text: string) => number[]) => void (usual.vector = vector),
    failEmbeddings: (fail: boolean) => void (usual.embeddingsFail = fail),
    transcribeAs: (text: string) => void (usual.transcript = text),
    reset: () => {
      requests.length = queued.length = queuedForEmbeddings.length = 0;
      Object.assign(usual, { vector: letterVector, embeddingsFail: false });
    },
    close: () => server.close().closeAllConnections(),
  };
}

/** How often each letter occurs: texts that share words point in similar directions. */
function letterVector(text: string): number[] {
  const vector = new Array<number>(26).fill(0.01);
  for (const letter of text.toLowerCase()) {
    const index = letter.charCodeAt(0) - 97;
    if (index >= 0 && index < 26) vector[index] = (vector[index] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
