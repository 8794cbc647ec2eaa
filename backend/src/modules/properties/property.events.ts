/** Facts, status or photos of a listing were added or changed. */
export class PropertyChanged {
  constructor(readonly propertyId: string) {}
}

/** A listing is gone, with its photos and price history. */
export class PropertyDeleted {
  constructor(readonly propertyId: string) {}
}
