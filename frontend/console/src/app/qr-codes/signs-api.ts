import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CodeLook } from '@backend/modules/qr-codes/qr-code.dto';
import type { KitQuery, PrintSigns } from '@backend/modules/qr-codes/print-kit/print-kit.dto';
import type {
  CreateSign,
  MoveSign,
  SignMoveView,
  SetSignSchedule,
  SignView,
  SignWeeklyWindow,
  SignWeeklyWindowView,
  SignWindow,
  SignWindowView,
  UpdateSign,
} from '@backend/modules/qr-codes/signs/sign.dto';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type {
  CodeLook,
  CreateSign,
  MoveSign,
  PrintSigns,
  SignMoveView,
  SetSignSchedule,
  SignView,
  SignWeeklyWindow,
  SignWeeklyWindowView,
  SignWindow,
  SignWindowView,
  UpdateSign,
};
export type KitLanguage = NonNullable<KitQuery['language']>;
export type KitPiece = NonNullable<KitQuery['piece']>;

/** '' and undefined limit nothing. */
export type SignFilter = Partial<Record<'q' | 'bot_id' | 'property_id', string | undefined>>;

/** Signs, and what is printed for them. */
@Service()
export class SignsApi {
  private readonly http = inject(HttpClient);

  list = (filter: Signal<SignFilter>) =>
    pagedList<SignView>(() => ({ url: '/api/signs', params: { limit: 48, ...said(filter()) } }));
  get = (signId: Signal<string>) => httpResource<SignView>(() => `/api/signs/${signId()}`);
  moves = (signId: Signal<string>) =>
    pagedList<SignMoveView>(() => ({ url: `/api/signs/${signId()}/moves` }));

  create = (wish: CreateSign) => firstValueFrom(this.http.post<SignView>('/api/signs', wish));
  change = (signId: string, change: UpdateSign) =>
    firstValueFrom(this.http.patch<SignView>(`/api/signs/${signId}`, change));
  move = (signId: string, to: MoveSign) =>
    firstValueFrom(this.http.post<SignView>(`/api/signs/${signId}/move`, to));
  schedule = (signId: string, schedule: SetSignSchedule) =>
    firstValueFrom(this.http.put<SignView>(`/api/signs/${signId}/schedule`, schedule));
  remove = (signId: string) => firstValueFrom(this.http.delete<void>(`/api/signs/${signId}`));

  /** A piece of the print kit as PDF. */
  piece = (signId: string, piece: KitPiece, look: CodeLook & Pick<KitQuery, 'language'>) =>
    this.file(
      this.http.get(`/api/signs/${signId}/print`, {
        params: { piece, ...look },
        responseType: 'arraybuffer',
      }),
      'application/pdf',
    );

  print = (wish: PrintSigns) =>
    this.file(
      this.http.post('/api/signs/print', wish, { responseType: 'arraybuffer' }),
      wish.bundle === 'zip' ? 'application/zip' : 'application/pdf',
    );

  private async file(answer: ReturnType<HttpClient['get']>, type: string): Promise<Blob> {
    return new Blob([(await firstValueFrom(answer)) as ArrayBuffer], { type });
  }
}
