import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { apiErrorInterceptor } from '../api/api-error.interceptor';
import { freshInterceptor } from '../api/fresh.interceptor';
import { Session } from './session';
import { sessionInterceptor } from './session.interceptor';

const anna = {
  user_id: 'u',
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Berg',
  role: 'agent',
  organization_id: 'o',
  org_name: 'Harbour Homes',
  permissions: [],
};

describe('the session', () => {
  let session: Session;
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideHttpClient(withInterceptors([apiErrorInterceptor, freshInterceptor, sessionInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
    const signingIn = session.signIn('anna@example.com', 'securepassword');
    (await requested('/api/auth/login')).flush({ access_token: 'first', expires_in: 900 });
    (await requested('/api/auth/me')).flush(anna);
    await signingIn;
  });

  afterEach(() => server.verify());

  /** Requests leave a few microtasks after they are asked for. */
  async function requested(url: string): Promise<TestRequest> {
    for (let turn = 0; turn < 50; turn++) {
      const [request] = server.match(url);
      if (request) return request;
      await Promise.resolve();
    }
    throw new Error(`${url} was not asked for.`);
  }

  const refused = { error: 'unauthenticated', message: 'Sign in first.', details: [], request_id: 'r' };

  it('sends the access token with every request of the API', async () => {
    const leads = firstValueFrom(http.get('/api/leads'));
    const request = await requested('/api/leads');
    expect(request.request.headers.get('Authorization')).toBe('Bearer first');
    request.flush([]);
    await leads;
  });

  it('renews a refused token once for all requests and repeats them unseen', async () => {
    const answers = Promise.all(
      ['/api/leads', '/api/chatbots', '/api/properties'].map((url) => firstValueFrom(http.get(url))),
    );
    for (const url of ['/api/leads', '/api/chatbots', '/api/properties']) {
      (await requested(url)).flush(refused, { status: 401, statusText: 'Unauthorized' });
    }
    (await requested('/api/auth/refresh')).flush({ access_token: 'second', expires_in: 900 });
    for (const url of ['/api/leads', '/api/chatbots', '/api/properties']) {
      const repeated = await requested(url);
      expect(repeated.request.headers.get('Authorization')).toBe('Bearer second');
      repeated.flush([url]);
    }
    expect(await answers).toEqual([['/api/leads'], ['/api/chatbots'], ['/api/properties']]);
  });

  it('leads to the sign-in page, and back later, when it cannot be renewed', async () => {
    await TestBed.inject(Router).navigateByUrl('/leads?status=new');
    const leads = firstValueFrom(http.get('/api/leads')).catch((error: unknown) => error);
    (await requested('/api/leads')).flush(refused, { status: 401, statusText: 'Unauthorized' });
    (await requested('/api/auth/refresh')).flush(refused, { status: 401, statusText: 'Unauthorized' });
    expect(await leads).toMatchObject({ code: 'unauthenticated' });
    await new Promise((done) => setTimeout(done));
    expect(TestBed.inject(Router).url).toBe('/login?return=%2Fleads%3Fstatus%3Dnew');
    expect(session.isSignedIn()).toBe(false);
  });

  it('knows what an agent may not', () => {
    expect(session.can('leads:write')).toBe(true);
    expect(session.can('billing:write')).toBe(false);
  });
});
