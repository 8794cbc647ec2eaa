import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

interface ReturnsOptions {
  status?: number;
  /** The answer is a bare array of the view. */
  list?: boolean;
  description?: string;
}

/**
 * What a route answers when it succeeds: sets the status and documents the body. `undefined` for no
 * body (204). Errors are added to every route's documentation in one place, `openapi.ts`.
 */
export function Returns(
  view: Type<unknown> | undefined,
  { status, list = false, description }: ReturnsOptions = {},
): MethodDecorator {
  const code = status ?? (view ? 200 : 204);
  return applyDecorators(
    HttpCode(code),
    ApiResponse({
      status: code,
      description: description ?? (view ? 'Done.' : 'Done; no body.'),
      ...(view && { type: view, isArray: list }),
    }),
  );
}
