import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { FRESH_FOR, freshInterceptor } from './fresh.interceptor';

describe('lists kept fresh', () => {
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([freshInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => server.verify());

  const leads = (context = new HttpContext()) => firstValueFrom(http.get('/api/leads', { context }));

  it('asks the server once for equal questions at the same time', async () => {
    const answers = Promise.all([leads(), leads(), leads()]);
    server.expectOne('/api/leads').flush([{ name: 'Jordan' }]);
    expect(await answers).toEqual([[{ name: 'Jordan' }], [{ name: 'Jordan' }], [{ name: 'Jordan' }]]);
  });

  it('shows a list that came a moment ago without asking again', async () => {
    const first = leads();
    server.expectOne('/api/leads').flush(['a']);
    await first;
    expect(await leads()).toEqual(['a']);
  });

  it('asks again when somebody wants to know for certain', async () => {
    const first = leads();
    server.expectOne('/api/leads').flush(['a']);
    await first;
    const second = leads(new HttpContext().set(FRESH_FOR, 0));
    server.expectOne('/api/leads').flush(['b']);
    expect(await second).toEqual(['b']);
  });

  it('asks again after a change', async () => {
    const first = leads();
    server.expectOne('/api/leads').flush(['old']);
    await first;
    const change = firstValueFrom(http.patch('/api/leads/1', {}));
    server.expectOne('/api/leads/1').flush({});
    await change;
    const second = leads();
    server.expectOne('/api/leads').flush(['new']);
    expect(await second).toEqual(['new']);
  });

  it('does not keep an answer that a change has overtaken', async () => {
    const slow = leads();
    const asked = server.expectOne('/api/leads');
    const change = firstValueFrom(http.delete('/api/leads/1'));
    server.expectOne('/api/leads/1').flush(null);
    await change;
    asked.flush(['from before']);
    await slow;
    const again = leads();
    server.expectOne('/api/leads').flush(['from after']);
    expect(await again).toEqual(['from after']);
  });

  it('does not keep a failure', async () => {
    const first = leads().catch(() => 'failed');
    server.expectOne('/api/leads').flush(null, { status: 503, statusText: 'Unavailable' });
    expect(await first).toBe('failed');
    const second = leads();
    server.expectOne('/api/leads').flush(['back']);
    expect(await second).toEqual(['back']);
  });
});
