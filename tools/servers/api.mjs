/**
 * A small client of the REST API.
 * @param {string} base the address of the server, without a trailing slash
 * @param {string} [token] an access or visitor token
 */
export function apiAt(base, token) {
  const send = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body && !isForm ? JSON.stringify(body) : body,
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body) => send('POST', path, body),
    patch: (path, body) => send('PATCH', path, body),
    as: (otherToken) => apiAt(base, otherToken),
  };
}

/** Signs a new brokerage up and its admin in; the API is then called as this admin. */
export async function signUp(api, { email = 'dana@example.com', org_name = 'Harbor Lane Realty' } = {}) {
  const password = 'securepassword';
  await api.post('/api/auth/register', { first_name: 'Dana', last_name: 'Reyes', email, password, org_name });
  const { body } = await api.post('/api/auth/login', { email, password });
  return { token: body.access_token, api: api.as(body.access_token) };
}
