import type { Permission } from '@backend/kernel/access/permissions';
import type { IconName } from '../ui/icons';

export interface SettingsSection {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Null: everybody's own. */
  readonly needs: Permission | null;
}

export const settingsSections: readonly SettingsSection[] = [
  { path: 'organization', label: 'Organization', icon: 'home_work', needs: 'organization:read' },
  { path: 'branding', label: 'Branding', icon: 'palette', needs: 'branding:read' },
  { path: 'domain', label: 'Domain', icon: 'language', needs: 'branding:write' },
  { path: 'team', label: 'Team', icon: 'group', needs: 'members:read' },
  { path: 'hours', label: 'Office hours', icon: 'schedule', needs: 'organization:read' },
  { path: 'integrations', label: 'Integrations', icon: 'extension', needs: 'integrations:read' },
  { path: 'webhooks', label: 'Webhooks', icon: 'bolt', needs: 'integrations:read' },
  { path: 'api-keys', label: 'API keys', icon: 'key', needs: 'api-keys:read' },
  { path: 'profile', label: 'Your profile', icon: 'person', needs: null },
  { path: 'security', label: 'Security', icon: 'lock', needs: null },
  { path: 'fair-housing', label: 'Fair housing', icon: 'verified', needs: 'audit:read' },
  { path: 'audit', label: 'Audit log', icon: 'history', needs: 'audit:read' },
  { path: 'outbox', label: 'Outbox', icon: 'mail', needs: 'organization:write' },
];
