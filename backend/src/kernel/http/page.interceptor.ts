import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Page } from './page';

/** Lists leave as bare arrays; the next page is announced by a Link header (RFC 8288). */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      map((result: unknown) => {
        if (!(result instanceof Page)) return result;
        const http = context.switchToHttp();
        if (result.next) {
          const url = new URL(http.getRequest<FastifyRequest>().url, 'http://local');
          url.searchParams.set('cursor', result.next);
          http.getResponse<FastifyReply>().header('link', `<${url.pathname}${url.search}>; rel="next"`);
        }
        return result.items as unknown[];
      }),
    );
  }
}
