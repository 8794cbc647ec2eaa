import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ChatbotsModule } from '../chatbots';
import { PropertiesModule } from '../properties';
import { QrCodeEntity } from './qr-code.entity';
import { QrCodesController } from './qr-codes.controller';
import { QrCodesRepository, QrScansRepository } from './qr-codes.repository';
import { QrCodesService } from './qr-codes.service';
import { QrScanEntity } from './qr-scan.entity';
import { ScanController } from './scan.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([QrCodeEntity, QrScanEntity]),
    ChatbotsModule,
    PropertiesModule,
    BrandingModule,
  ],
  controllers: [QrCodesController, ScanController],
  providers: [QrCodesRepository, QrScansRepository, QrCodesService],
  exports: [QrCodesService],
})
export class QrCodesModule {}
