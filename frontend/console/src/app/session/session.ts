import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Permission, mayRole } from '@backend/kernel/access/permissions';
import type { Me, SignedIn } from '@backend/modules/auth/auth.dto';
import { FreshAnswers } from '../api/fresh.interceptor';
import { rememberedSignIn } from './remembered-sign-in';

type Tokens = Pick<SignedIn, 'access_token' | 'expires_in'>;

// Asked for again a little before it ends, so that a request does not arrive with a dead token.
const MARGIN_MS = 20_000;

/**
 * The signed-in user. The access token lives in memory only; the refresh token is a cookie that
 * scripts cannot read.
 */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly fresh = inject(FreshAnswers);
  private readonly token = signal<{ value: string; endsAt: number } | null>(null);
  private readonly user = signal<Me | null>(null);
  private refreshing: Promise<boolean> | null = null;

  readonly me = this.user.asReadonly();
  readonly isSignedIn = computed(() => this.user() !== null);

  can(permission: Permission): boolean {
    const me = this.user();
    return me !== null && mayRole(me.role, permission);
  }

  /** Picks up where the browser left off; quiet when there is nothing to pick up. */
  async resume(): Promise<void> {
    if (!rememberedSignIn.get()) return;
    try {
      if (await this.refresh()) await this.loadMe();
    } catch {
      // Offline or a server in trouble: the sign-in page is the place to say so.
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    const tokens = await firstValueFrom(this.http.post<Tokens>('/api/auth/login', { email, password }));
    this.accept(tokens);
    await this.loadMe();
  }

  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.post<void>('/api/auth/logout', {}));
    } finally {
      this.end();
    }
  }

  /** Forgets everything this browser knows about the user. */
  end(): void {
    this.token.set(null);
    this.user.set(null);
    this.fresh.forget();
    rememberedSignIn.clear();
  }

  /** A token good for the next request, or null when nobody is signed in (any more). */
  async bearer(): Promise<string | null> {
    const token = this.token();
    if (!token) return null;
    if (Date.now() < token.endsAt - MARGIN_MS) return token.value;
    return (await this.refresh()) ? (this.token()?.value ?? null) : null;
  }

  /** True when a new access token came. However many ask, the server is asked once. */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.askForTokens().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  /** After the user changed their own data, or an admin the organization's name. */
  async loadMe(): Promise<void> {
    this.user.set(await firstValueFrom(this.http.get<Me>('/api/auth/me')));
  }

  private async askForTokens(): Promise<boolean> {
    try {
      // Tabs take turns: the refresh token changes each time it is used.
      const tokens = await inTurn(() => firstValueFrom(this.http.post<Tokens>('/api/auth/refresh', {})));
      this.accept(tokens);
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        this.end();
        return false;
      }
      throw error;
    }
  }

  private accept(tokens: Tokens): void {
    this.token.set({ value: tokens.access_token, endsAt: Date.now() + tokens.expires_in * 1000 });
    rememberedSignIn.set();
  }
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  (error.status === 401 || error.status === 403);

const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('console-refresh', work) : work();
