import type { Permission } from '@backend/kernel/access/permissions';
import type { IconName } from '../ui/icons';

export interface Destination {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly iconWhenThere: IconName;
  readonly needs: Permission;
  /** Pressed after `g` it goes there. */
  readonly key: string;
  readonly group: 'Overview' | 'Build' | 'Listen' | 'Account';
  /** In the bottom bar of phones; the others are behind More. */
  readonly inBar?: true;
}

export const destinations: readonly Destination[] = [
  {
    path: '/dashboard',
    label: 'Dashboard',
    icon: 'space_dashboard',
    iconWhenThere: 'space_dashboard_filled',
    needs: 'analytics:read',
    key: 'd',
    group: 'Overview',
    inBar: true,
  },
  {
    path: '/chatbots',
    label: 'Chatbots',
    icon: 'chat_bubble',
    iconWhenThere: 'chat_bubble_filled',
    needs: 'chatbots:read',
    key: 'b',
    group: 'Build',
  },
  {
    path: '/properties',
    label: 'Properties',
    icon: 'home_work',
    iconWhenThere: 'home_work_filled',
    needs: 'properties:read',
    key: 'p',
    group: 'Build',
    inBar: true,
  },
  {
    path: '/training',
    label: 'Training',
    icon: 'menu_book',
    iconWhenThere: 'menu_book_filled',
    needs: 'knowledge:read',
    key: 't',
    group: 'Build',
  },
  {
    path: '/qr-codes',
    label: 'Signs',
    icon: 'qr_code_2',
    iconWhenThere: 'qr_code_2_filled',
    needs: 'qr-codes:read',
    key: 'q',
    group: 'Build',
  },
  {
    path: '/conversations',
    label: 'Conversations',
    icon: 'forum',
    iconWhenThere: 'forum_filled',
    needs: 'conversations:read',
    key: 'c',
    group: 'Listen',
    inBar: true,
  },
  {
    path: '/questions',
    label: 'Questions',
    icon: 'help',
    iconWhenThere: 'help_filled',
    needs: 'knowledge:read',
    key: 'u',
    group: 'Listen',
  },
  {
    path: '/leads',
    label: 'Leads',
    icon: 'person_check',
    iconWhenThere: 'person_check_filled',
    needs: 'leads:read',
    key: 'l',
    group: 'Listen',
    inBar: true,
  },
  {
    path: '/analytics',
    label: 'Analytics',
    icon: 'monitoring',
    iconWhenThere: 'monitoring_filled',
    needs: 'analytics:read',
    key: 'a',
    group: 'Listen',
  },
  {
    path: '/credits',
    label: 'Credits',
    icon: 'toll',
    iconWhenThere: 'toll_filled',
    needs: 'credits:read',
    key: 'm',
    group: 'Account',
  },
  {
    path: '/settings',
    label: 'Settings',
    icon: 'tune',
    iconWhenThere: 'tune_filled',
    needs: 'organization:read',
    key: 's',
    group: 'Account',
  },
];
