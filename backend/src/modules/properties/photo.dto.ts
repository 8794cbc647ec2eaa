import { ValidationFailed } from '../../kernel/errors/errors';
import { WholeInQuery } from '../../kernel/http/fields';

const captionLength = 200;

export class PictureQuery {
  @WholeInQuery({ min: 1, max: 10_000, optional: true, description: 'Pixels.', example: 480 }) width?: number;
}

/** The caption out of the form around an uploaded file; other fields are refused as everywhere. */
export function captionOf({ caption = '', ...others }: Record<string, string>): string {
  const wrong = Object.keys(others).map((field) => ({
    field,
    message: `${field} is not a field of this request`,
  }));
  if (caption.length > captionLength)
    wrong.push({
      field: 'caption',
      message: `caption must be shorter than or equal to ${captionLength} characters`,
    });
  if (wrong.length > 0) throw new ValidationFailed(wrong);
  return caption;
}
