import { Routes } from '@angular/router';

export const conversationsRoutes: Routes = [
  {
    path: '',
    title: 'Conversations',
    loadComponent: () => import('./conversations-page/conversations-page').then((m) => m.ConversationsPage),
  },
  {
    path: ':conversationId',
    title: 'Conversation',
    loadComponent: () => import('./conversation-page/conversation-page').then((m) => m.ConversationPage),
  },
];
