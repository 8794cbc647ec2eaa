import { HttpClient, HttpEventType, HttpHeaders } from '@angular/common/http';
import { firstValueFrom, last, map, tap } from 'rxjs';

/** A form with a file in it, on its way to the server. */
export interface FileToSend {
  readonly url: string;
  readonly form: FormData;
  readonly headers?: HttpHeaders;
  /** Told how much has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends it; the promise is the server's answer. */
export function sendFile<T>(http: HttpClient, { url, form, headers, onProgress }: FileToSend): Promise<T> {
  const events = http.post<T>(url, form, { headers, observe: 'events', reportUploadProgress: true });
  return firstValueFrom(
    events.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total)
          onProgress(event.loaded / event.total);
      }),
      last(),
      map((event) => {
        if (event.type !== HttpEventType.Response || !event.body)
          throw new Error('The upload ended without an answer.');
        return event.body;
      }),
    ),
  );
}
