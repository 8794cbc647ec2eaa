export { QrCodesModule } from './qr-codes.module';
