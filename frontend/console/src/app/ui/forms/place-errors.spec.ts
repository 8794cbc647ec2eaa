import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, required, submit } from '@angular/forms/signals';
import { ApiError } from '../../api/api-error';
import { errorText } from './error-text';
import { submitTo } from './submit-to';

const refusal = (details: object[], message = 'Some fields are not valid.') =>
  new ApiError({ status: 400, error: { error: 'validation_failed', message, details, request_id: 'r' } });

describe('what the server objects to', () => {
  const model = () => signal({ email: '', crawl: { pages: 1 }, pages: 1 });

  const send = async (error: unknown, names = {}) => {
    const built = TestBed.runInInjectionContext(() => form(model()));
    await submit(
      built,
      submitTo(() => Promise.reject(error as Error), names),
    );
    return built;
  };

  it('stands at its field, as a sentence', async () => {
    const built = await send(refusal([{ field: 'email', message: 'email is registered already' }]));
    expect(errorText(built.email().errors())).toBe('This is registered already.');
    expect(built().errors()).toEqual([]);
  });

  it('finds nested fields', async () => {
    const built = await send(refusal([{ field: 'crawl.pages', message: 'At most 100.' }]));
    expect(errorText(built.crawl.pages().errors())).toBe('At most 100.');
  });

  it('finds fields the form calls otherwise', async () => {
    const built = await send(refusal([{ field: 'crawl.max_pages', message: 'At most 100.' }]), {
      'crawl.max_pages': 'pages',
    });
    expect(errorText(built.pages().errors())).toBe('At most 100.');
  });

  it('stands at the form when it is about no field of it', async () => {
    const built = await send(
      new ApiError({
        status: 402,
        error: {
          error: 'insufficient_credits',
          message: 'You have 3 credits; this costs 10.',
          details: [{ needed: 10, available: 3 }],
        },
      }),
    );
    expect(errorText(built().errors())).toBe('You have 3 credits; this costs 10.');
  });

  it('goes away when the field is changed', async () => {
    const built = await send(refusal([{ field: 'email', message: 'email is registered already' }]));
    built.email().value.set('new@example.com');
    expect(built.email().errors()).toEqual([]);
  });

  it('does not forbid another try when it was about the form as a whole', async () => {
    const built = TestBed.runInInjectionContext(() => form(model()));
    let tries = 0;
    const options = submitTo(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new ApiError({ status: 0, error: null })) : Promise.resolve();
    });
    await submit(built, options);
    expect(built().errors()).toHaveLength(1);
    await submit(built, options);
    expect(tries).toBe(2);
    expect(built().errors()).toEqual([]);
  });

  it('is not asked again while a field is wrong', async () => {
    const built = TestBed.runInInjectionContext(() => form(model(), (it) => required(it.email)));
    let tries = 0;
    await submit(
      built,
      submitTo(() => Promise.resolve((tries += 1))),
    );
    expect(tries).toBe(0);
  });

  it('leaves mistakes of our own to the error handler', async () => {
    await expect(send(new TypeError('x is undefined'))).rejects.toThrow(TypeError);
  });
});
