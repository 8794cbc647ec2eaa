import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { HandOversModule } from '../hand-overs';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { CodeImages } from './drawing/code-images';
import { Drawings } from './drawing/drawings';
import { KitContents } from './print-kit/kit-contents';
import { PrintKitController } from './print-kit/print-kit.controller';
import { PrintKit } from './print-kit/print-kit.service';
import { ZipCodes } from './print-kit/zip-codes';
import { QrCodeEntity } from './qr-code.entity';
import { QrCodesController } from './qr-codes.controller';
import { QrCodesRepository } from './qr-codes.repository';
import { QrCodesService } from './qr-codes.service';
import { NoteVisit } from './scans/note-visit';
import { OpenCode } from './scans/open-code';
import { QrScanEntity } from './scans/qr-scan.entity';
import { ScanController } from './scans/scan.controller';
import { QrScansRepository } from './scans/scans.repository';
import { ScansService } from './scans/scans.service';
import { DescribeSigns } from './signs/describe-signs';
import { LetGoOfListing } from './signs/let-go-of-listing';
import { MakeSign } from './signs/make-sign';
import { MoveSigns } from './signs/move-signs';
import { SignAims } from './signs/sign-aims';
import { SignMoveEntity } from './signs/sign-move.entity';
import { SignPages } from './signs/sign-pages';
import { SignSchedule } from './signs/sign-schedule';
import { SignHours } from './signs/sign-hours';
import { SignTargets } from './signs/sign-targets';
import { SignWeeklyWindowEntity } from './signs/sign-weekly-window.entity';
import { SignWindowEntity } from './signs/sign-window.entity';
import { SignEntity } from './signs/sign.entity';
import { SignsController } from './signs/signs.controller';
import {
  SignMovesRepository,
  SignsRepository,
  SignWeeklyWindowsRepository,
  SignWindowsRepository,
} from './signs/signs.repository';
import { SignsService } from './signs/signs.service';

const repositories = [
  QrCodesRepository,
  QrScansRepository,
  SignsRepository,
  SignMovesRepository,
  SignWeeklyWindowsRepository,
  SignWindowsRepository,
];
const signs = [
  DescribeSigns,
  LetGoOfListing,
  MakeSign,
  MoveSigns,
  SignAims,
  SignHours,
  SignPages,
  SignSchedule,
  SignTargets,
  SignsService,
];

const printing = [CodeImages, Drawings, KitContents, PrintKit, ZipCodes];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      QrCodeEntity,
      QrScanEntity,
      SignEntity,
      SignMoveEntity,
      SignWeeklyWindowEntity,
      SignWindowEntity,
    ]),
    ChatbotsModule,
    ConversationsModule,
    HandOversModule,
    PropertiesModule,
    OrganizationsModule,
    BrandingModule,
  ],
  controllers: [QrCodesController, PrintKitController, SignsController, ScanController],
  providers: [...repositories, ...signs, ...printing, QrCodesService, NoteVisit, OpenCode, ScansService],
})
export class QrCodesModule {}
