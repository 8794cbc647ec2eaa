import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import { PropertyDeleted } from '../../properties';
import { QrCodesRepository } from '../qr-codes.repository';
import { QrScansRepository } from '../scans/scans.repository';
import { SignsRepository, SignWeeklyWindowsRepository, SignWindowsRepository } from './signs.repository';

/** A printed code outlives its listing. */
@Injectable()
export class LetGoOfListing {
  constructor(
    private readonly signs: SignsRepository,
    private readonly windows: SignWindowsRepository,
    private readonly weekly: SignWeeklyWindowsRepository,
    private readonly codes: QrCodesRepository,
    private readonly scans: QrScansRepository,
  ) {}

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    await this.signs.letGoOfProperty(propertyId);
    await this.weekly.letGoOfProperty(propertyId);
    await this.windows.letGoOfProperty(propertyId);
    await this.codes.letGoOfProperty(propertyId);
    await this.scans.letGoOfProperty(propertyId);
  }
}
