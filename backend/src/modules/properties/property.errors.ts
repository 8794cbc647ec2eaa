import {
  Conflict,
  TooLarge,
  Unprocessable,
  UnsupportedType,
  ValidationFailed,
} from '../../kernel/errors/errors';

export class StatusesDisagree extends ValidationFailed {
  constructor(status: string, standardStatus: string) {
    super([
      { field: 'standard_status', message: `standard_status ${standardStatus} does not mean ${status}` },
    ]);
  }
}

export class PlaceMissing extends ValidationFailed {
  constructor() {
    super([{ field: 'zip_code', message: 'zip_code, or city together with state, is needed to search' }]);
  }
}

export class ListingAlreadySaved extends Conflict {
  constructor(propertyId: string) {
    super('This listing is already among your properties.', 'conflict', [
      { field: 'match_id', message: 'already saved', property_id: propertyId },
    ]);
  }
}

export class TooManyPhotos extends Unprocessable {
  constructor(limit: number) {
    super(`A listing can have ${limit} photos.`, 'too_many_photos');
  }
}

export class PhotoTooLarge extends TooLarge {
  constructor(megapixels: number) {
    super(`The photo has more than ${megapixels} megapixels.`);
  }
}

export class NotAPhoto extends UnsupportedType {
  constructor() {
    super('A photo must be a JPG, PNG or WEBP file.');
  }
}

export class PhotoUnreadable extends Unprocessable {
  constructor() {
    super('The photo is damaged and could not be read.', 'photo_unreadable');
  }
}
