export type { Brand } from './brand';
export type { BrandingView } from './branding.dto';
export { contrastOf, fullHex, textOn } from './colors';
export { BrandingModule } from './branding.module';
export { Branding } from './branding.service';
export type { DomainView } from './domains/domain.dto';
export { Hosts } from './domains/hosts';
