export type { Brand } from './brand';
export { contrastOf, fullHex, textOn } from './colors';
export { BrandingModule } from './branding.module';
export { Branding } from './branding.service';
export { Hosts } from './domains/hosts';
