export { QrCodesModule } from './qr-codes.module';
export { QrCodesService } from './qr-codes.service';
